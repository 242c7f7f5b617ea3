import { AREA_WORDS, type ActPayloads, type CoreActs } from '#domain/acts'
import { EDIT_NAMES } from '#domain/editKind'
import type { LedgerEntry } from '#domain/ledger'
import type { LedgerLine } from '#contract/views'
import { LIBRARY_STATUS_NAMES } from '#domain/library'
import { STEP_NAMES } from '#domain/review'
import { formatNumber } from '#domain/numbering'
import type { StandInUseRecord } from '../ports.ts'

const SETTING_NAMES: Readonly<Record<string, string>> = {
  townships: '乡镇名单',
  office: '单位与代字',
  limits: '限额',
  localRules: '本级规则',
  ceilings: '发文控制数',
  calendar: '放假安排',
  backup: '备份位置',
  authority: '签发权限',
  noMeetingWeeks: '无会周',
  countingRules: '统计口径',
  emergency: '紧急放行',
  standIns: '替岗名单',
}

/** What an act did, in one line for people. Titles and numbers only, never the text of a draft. */
const CORE: { readonly [A in keyof CoreActs]: (p: CoreActs[A]) => string } = {
  'store.created': (p) => `${p.officeName}${p.kind === 'demo' ? '（演示库）' : ''}`,
  'store.restored': (p) => `恢复到第 ${p.backupSeq} 条，理由：${p.reason}`,
  'setting.changed': (p) => `设置「${SETTING_NAMES[p.key] ?? p.key}」${p.before === null ? '首次设定' : '已修改'}`,
  'person.added': (p) => `${p.name}，${p.unit}`,
  'person.changed': (p) => `${p.name}，${p.unit}${p.disabled ? '，停用' : ''}`,
  'session.signedIn': (p) => `来自${p.from}`,
  'session.lockedOut': (p) => `${p.login} 连续输错密码`,
  'register.imported': (p) => `${p.source}，${p.rows.length} 行`,
  'closedCases.imported': (p) => `${p.source}，${p.rows.length} 件`,
  'case.opened': (p) => `${p.reviewNo} ${p.form.title}`,
  'case.formChanged': (p) => p.form.title,
  'version.added': (p) =>
    `第 ${p.version.versionNo} 稿${p.version.origin === 'edited' ? '（本人修改）' : ''}${p.edit ? `，${EDIT_NAMES[p.edit]}` : ''}`,
  'item.overridden': (p) => `${p.itemId} 放行：${p.reason}`,
  'review.decided': (p) =>
    `第 ${p.versionNo} 稿 ${STEP_NAMES[p.decision]}${p.reasons.length ? `：${p.reasons.map((r) => r.text).join('；')}` : ''}`,
  'sheet.printed': (p) => `${p.stage} 第 ${p.n} 次打印${p.passed ? '' : '（未通过审核）'}${p.reason ? `，${p.reason}` : ''}`,
  'signOff.entered': (p) => `${p.signer} ${p.opinion}（${p.signedOn}）`,
  'signOff.compared': (p) => (p.matches ? '与扫描件相符' : `与扫描件不符：${p.note}`),
  'recheck.done': (p) => (p.same ? '终稿与签发稿一致' : `终稿有 ${p.differences.length} 处实质性修改`),
  'library.added': (p) => `${p.source}，${p.items.length} 件`,
  'library.statusChanged': (p) => `${LIBRARY_STATUS_NAMES[p.status]}：${p.statusSource}`,
  'number.drawn': (p) =>
    p.row.seriesCode && p.row.year && p.row.serial
      ? formatNumber({ seriesCode: p.row.seriesCode, year: p.row.year, serial: p.row.serial })
      : p.row.title,
  'register.entered': (p) => p.row.title,
  'carrier.chosen': (p) => `${p.choice === 'asDocument' ? '按文件送审' : '确属此载体'}：${p.reason}`,
}

const summaryOf = (e: LedgerEntry): string => {
  const payload = JSON.parse(e.payload) as never
  if (e.act in CORE) return (CORE[e.act as keyof CoreActs] as (p: never) => string)(payload)
  const { summary } = AREA_WORDS[e.act as Exclude<keyof ActPayloads, keyof CoreActs>]
  return (summary as (p: never) => string)(payload)
}

/** @param uses of posts stood in for, among which the entry may be */
export function ledgerLine(e: LedgerEntry, actName: string, uses: readonly StandInUseRecord[] = []): LedgerLine {
  const summary = summaryOf(e)
  const standInFor = uses.find((u) => u.firstSeq <= e.seq && e.seq <= u.lastSeq)?.role ?? null
  const { seq, at, personName, act, subject, hash } = e
  return { seq, at, personName, standInFor, act, actName, subject, summary, hash }
}
