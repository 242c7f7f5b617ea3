import type { ActName, ActPayloads } from '#domain/acts'
import type { LedgerEntry } from '#domain/ledger'
import type { LedgerLine } from '#contract/views'
import { LIBRARY_STATUS_NAMES } from '#domain/library'
import { STEP_NAMES } from '#domain/review'
import { formatNumber } from '#domain/numbering'

const SETTING_NAMES: Readonly<Record<string, string>> = {
  office: '单位与代字',
  limits: '限额',
  ceilings: '发文控制数',
  calendar: '放假安排',
  backup: '备份位置',
  authority: '签发权限',
  noMeetingWeeks: '无会周',
  countingRules: '统计口径',
}

/** What an act did, in one line for people. Titles and numbers only, never the text of a draft. */
const SUMMARY: { readonly [A in ActName]: (p: ActPayloads[A]) => string } = {
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
  'version.added': (p) => `第 ${p.version.versionNo} 稿${p.version.origin === 'edited' ? '（本人修改）' : ''}`,
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
}

export function ledgerLine(e: LedgerEntry, actName: string): LedgerLine {
  const summary = (SUMMARY[e.act] as (p: unknown) => string)(JSON.parse(e.payload))
  return { seq: e.seq, at: e.at, personName: e.personName, act: e.act, actName, subject: e.subject, summary, hash: e.hash }
}
