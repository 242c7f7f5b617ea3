/** Page 1 of the 发文审批单: rows 1–14 and the foot, in the order of the sheet (domain facts §5.3, after GB 826-1989). */
import { DIRECTION_NAMES, DISCLOSURE_NAMES, NORMATIVE_NAMES, PLAN_NAMES, type Carrier } from './case.ts'
import { dayInWords } from './day.ts'
import { releaseLine } from './emergency.ts'
import { STEP_NAMES } from './review.ts'
import { isWatermarked, type ApprovalSheetFacts, type SheetConclusion } from './sheetFacts.ts'
import { estimatedHeight, free } from './sheetFit.ts'
import type { SheetCell, SheetLine, SheetPart, SheetRow, SheetTone } from './sheetModel.ts'
import { attachmentsOverflow, countersignsOverflow, overridesOverflow } from './sheetMore.ts'
import { cell, linesOf, minuteInWords, oneLine, orNone, row, widthInChars } from './sheetWords.ts'

/** 210 mm less 20 mm binding side and 15 mm right (GB 826-1989). */
export const FRAME_MM = 175
/** Width of the first label of each row, so that the values stand under each other. */
const FIRST = 22
const BLANK_DATE = '年　　月　　日'

const LAYOUT_NAMES = {
  redHead: '文件格式',
  letter: '信函格式',
  order: '命令（令）格式',
  minutes: '纪要格式',
  telegram: '电报格式',
  informalNote: '便函',
  workReminder: '工作提示',
  briefing: '情况简报',
} as const satisfies Record<Carrier, string>

const DECISIONS = [
  ['pass', '同意送签'],
  ['returnForRevision', '修改后重报'],
  ['refuse', '不宜发文退回'],
] as const

export function formPart(facts: ApprovalSheetFacts): SheetPart {
  const title = `${oneLine(facts.officeName)}发文审批单`
  // 22 characters of 22 pt fill the frame; a longer name stands on a line of its own.
  const titles = widthInChars(title) > 22 ? [oneLine(facts.officeName), '发文审批单'] : [title]
  return {
    id: 'form',
    blocks: [
      ...titles.map((text) => ({ block: 'paragraph', role: 'title', text }) as const),
      { block: 'paragraph', role: 'subtitle', text: `${facts.stage} · 第 ${facts.versionNo} 稿` },
      { block: 'table', look: 'form', width: FRAME_MM, headRows: 0, rows: formRows(facts, titles.length) },
      { block: 'paragraph', role: 'note', text: FOOT_NOTE[facts.stage] },
    ],
  }
}

const FOOT_NOTE = {
  送签稿:
    '注：签发、会签、审核各栏由本人手写签署意见、姓名和完整日期（《党政机关公文处理工作条例》第二十二条）；发文字号的序号在签发、复核后登记时编定（第二十五条）。',
  存档稿: '注：签批以送签稿纸质原件为准，本页所载签批系照纸质原件补录；台账短码用于与发文审核台台账核对。',
} as const

/** Height between the margins of A4 (15 and 19 mm), and what stands around the table on page 1. */
const ROOM_MM = 263
const TITLE_MM = 10.6
const SUBTITLE_AND_NOTE_MM = 19
const WATERMARK_MM = 15
const DEMO_MARK_MM = 8
/** Programs differ by a line or so. */
const SPARE_MM = 6
/** Upper halves of the signature boxes at their smallest: with the 8 mm for name and date they stay above 25 mm. */
const SIGN_MM = 20
const REVIEW_MM = 18

/** What is left of the page goes to the signature boxes, most of it to 签发 and 会签. */
function formRows(facts: ApprovalSheetFacts, titles: number): SheetRow[] {
  const around =
    titles * TITLE_MM + SUBTITLE_AND_NOTE_MM + (isWatermarked(facts) ? WATERMARK_MM : 0) + (facts.isDemo ? DEMO_MARK_MM : 0)
  const left = ROOM_MM - SPARE_MM - around - estimatedHeight(rowsWith(facts, SIGN_MM, REVIEW_MM))
  const share = Math.max(0, Math.floor(Math.min(left, 24)))
  return rowsWith(facts, SIGN_MM + Math.ceil(share * 0.7), REVIEW_MM + Math.floor(share * 0.3))
}

function rowsWith(facts: ApprovalSheetFacts, signMm: number, reviewMm: number): SheetRow[] {
  return [
    ...releaseRow(facts),
    row(9, [
      cell('label', FIRST, '审核编号'),
      cell('short', 43, facts.reviewNo),
      cell('label', 20, '紧急程度'),
      cell('short', 30, facts.urgency === 'none' ? '平件' : facts.urgency),
      cell('label', 20, '密级'),
      cell('short', 40, '非涉密'),
    ]),
    ...signatureRows(signMm, [
      { label: '签\n发', labelWidth: 11, width: 76.5, ...signOffBox(facts) },
      { label: '会\n签', labelWidth: 11, width: 76.5, ...countersignBox(facts) },
    ]),
    ...signatureRows(reviewMm, [
      { label: '办公室\n主　任\n审　核', labelWidth: 16, width: 42.5, ...reviewBox(facts) },
      { label: '分　管\n副主任\n审　核', labelWidth: 16, width: 42.5, ...reviewBox(facts) },
      { label: '核\n稿', labelWidth: 11, width: 47, ...reviewBox(facts) },
    ]),
    free(15, [cell('label', FIRST, '标题'), cell('title', FRAME_MM - FIRST, oneLine(facts.title))]),
    row(9, [
      cell('label', FIRST, '文种'),
      cell('short', 16, facts.docKind ?? '未定'),
      cell('label', 19, '公文格式'),
      cell('short', 28, LAYOUT_NAMES[facts.carrier]),
      cell('label', 19, '行文方向'),
      cell('short', 18, DIRECTION_NAMES[facts.direction]),
      cell('label', 20, '是否规范\n性文件'),
      cell('short', 33, NORMATIVE_NAMES[facts.normativeKind]),
    ]),
    wide('主送', orNone(facts.mainRecipientsText)),
    wide('抄送', orNone(facts.ccRecipientsText)),
    wide('附件', attachmentLines(facts)),
    free(9, [
      cell('label', FIRST, '公开属性'),
      cell('short', 30, facts.disclosure === null ? '未填' : DISCLOSURE_NAMES[facts.disclosure]),
      cell('label', 22, '不公开理\n由及依据'),
      cell('value', 101, orNone(facts.nonDisclosureReason, '—')),
    ]),
    row(9, [
      cell('label', FIRST, '发文计划'),
      cell('value', 53, [PLAN_NAMES[facts.plan], oneLine(facts.planRef)].filter(Boolean).join('　')),
      cell('label', 19, '正文字数'),
      cell('short', 23, facts.charCount === null ? '未读出' : `${facts.charCount}字`),
      cell('label', 22, '本年已发／\n控制数'),
      cell('short', 36, quotaText(facts)),
    ]),
    row(11, [
      cell('label', FIRST, '必要性\n审核结论'),
      cell('value', 36, conclusionLines(facts.necessity)),
      cell('label', 22, '合法合规性\n审核结论'),
      cell('value', 36, conclusionLines(facts.legality)),
      cell('label', 22, '减负一致性\n评估结论'),
      cell('value', 37, conclusionLines(facts.burden)),
    ]),
    free(11, [
      cell('label', FIRST, '合法性审核\n意见书'),
      cell('value', 36, orNone(facts.legalOpinionRef)),
      cell('label', 22, '公平竞争\n审查结论'),
      cell('value', 36, orNone(facts.fairCompetitionResult)),
      cell('label', 22, '集体审议'),
      cell('value', 37, orNone(facts.deliberation)),
    ]),
    row(9, [
      cell('label', FIRST, '拟稿单位'),
      cell('text', 63, orNone(facts.draftingUnit, '未填')),
      cell('label', 16, '拟稿人'),
      cell('short', 26, orNone(facts.drafter, '未填')),
      cell('label', 12, '电话'),
      cell('short', 36, orNone(facts.phone, '未填')),
    ]),
    row(12, [
      cell('label', FIRST, '拟稿单位\n负责人签字'),
      cell('value', 89, ''),
      cell('label', 22, '送审日期'),
      cell('short', 42, dayInWords(facts.submittedOn)),
    ]),
    row(9, [
      cell('label', FIRST, '发文字号'),
      cell('value', 52, docNumberText(facts)),
      cell('label', 12, '份数'),
      cell('short', 14, facts.copies === null ? '' : String(facts.copies)),
      cell('label', 12, '校对'),
      cell('short', 19, ''),
      cell('label', 12, '印发\n日期'),
      cell('short', 32, facts.printDate === null ? '' : dayInWords(facts.printDate)),
    ]),
    free(14, [cell('label', FIRST, '审核结论'), cell('value', FRAME_MM - FIRST, decisionLines(facts))]),
  ]
}

/** Not to be overlooked: it stands above everything else on the sheet. */
function releaseRow({ emergency: e }: ApprovalSheetFacts): SheetRow[] {
  if (e === null) return []
  const lines = [
    line(releaseLine(e), 'alarm'),
    line(
      `${e.leader}决定；${e.proposedByName}提出，${e.confirmedByName}确认（${minuteInWords(e.confirmedAt)}）；理由：${e.reason}；依据：${e.basis}`,
      'note',
    ),
  ]
  return [free(12, [cell('label', FIRST, '紧急放行'), cell('value', FRAME_MM - FIRST, lines)])]
}

const wide = (label: string, content: string | readonly SheetLine[]): SheetRow =>
  free(10, [cell('label', FIRST, label), cell('text', FRAME_MM - FIRST, content)])

interface SignatureBox {
  readonly label: string
  readonly labelWidth: number
  readonly width: number
  readonly opinion: readonly SheetLine[]
  readonly signed: readonly SheetLine[]
}

/** Two rows without a line between: opinion above, name and date below; the labels stand beside both. Height of the upper one in mm. */
function signatureRows(opinionHeight: number, boxes: readonly SignatureBox[]): SheetRow[] {
  return [
    free(
      opinionHeight,
      boxes.flatMap((b) => [cell('label', b.labelWidth, b.label, 2), cell('opinion', b.width, b.opinion)]),
    ),
    row(
      8,
      boxes.map((b): SheetCell => cell('signed', b.width, b.signed)),
    ),
  ]
}

const line = (text: string, tone: SheetTone = 'plain'): SheetLine => ({ text: oneLine(text), tone })
const blank = { opinion: [], signed: [line(BLANK_DATE)] } as const

function signOffBox(facts: ApprovalSheetFacts): Pick<SignatureBox, 'opinion' | 'signed'> {
  if (facts.stage === '送签稿') return blank
  const s = facts.signOff
  if (s === null) {
    const urgent = facts.emergency === null ? '未录入签发' : `未录入签发，${facts.emergency.leader}决定紧急放行`
    return { opinion: [line(urgent, 'alarm')], signed: [] }
  }
  return {
    opinion: [
      line('【纸质签批补录】', 'strong'),
      ...linesOf(s.opinion),
      line(`录入：${s.enteredBy}　核对：${s.comparedBy ?? '尚未核对'}`, 'note'),
    ],
    signed: [line(`${[oneLine(s.post), oneLine(s.signer)].filter(Boolean).join('　')}　${dayInWords(s.signedOn)}`)],
  }
}

function countersignBox(facts: ApprovalSheetFacts): Pick<SignatureBox, 'opinion' | 'signed'> {
  const units = facts.countersigns
  if (countersignsOverflow(units)) return { opinion: [line(`会签单位共 ${units.length} 家，见续页。`)], signed: [] }
  if (units.length === 0) return facts.stage === '送签稿' ? blank : { opinion: [line('无会签单位')], signed: [] }
  return {
    opinion: units.map((u) => {
      const said = [u.opinion, u.signer, u.signedOn === null ? '' : dayInWords(u.signedOn)].map(oneLine).filter(Boolean)
      // On the 送签稿 what nobody said yet is left blank for ink.
      const open = facts.stage === '送签稿' ? '' : '以纸质会签为准'
      return line(`${u.unit}：${said.length > 0 ? said.join('　') : open}`)
    }),
    signed: [],
  }
}

/** These three are ink only: the program keeps no transcript of them. */
const reviewBox = (facts: ApprovalSheetFacts): Pick<SignatureBox, 'opinion' | 'signed'> =>
  facts.stage === '送签稿' ? blank : { opinion: [line('以送签稿纸质签署为准', 'note')], signed: [] }

function attachmentLines(facts: ApprovalSheetFacts): SheetLine[] {
  const names = facts.attachmentNames.map(oneLine)
  if (names.length === 0) return [line('无')]
  if (attachmentsOverflow(names)) return [line(`共 ${names.length} 件，见续页。`)]
  return names.map((name, i) => line(names.length > 1 ? `${i + 1}．${name}` : name))
}

function quotaText(facts: ApprovalSheetFacts): string {
  const issued = facts.issuedThisYear === null ? '未计数' : `${facts.issuedThisYear}件`
  return `${issued}／${facts.quota === null ? '未设' : `${facts.quota}件`}`
}

function conclusionLines(c: SheetConclusion): SheetLine[] {
  return [
    line(c.failed.length > 0 ? `${c.result}：${c.failed.join('、')}` : c.result, c.result === '通过' ? 'plain' : 'strong'),
    ...(c.released.length > 0 ? [line(`经放行：${c.released.join('、')}`, 'note')] : []),
  ]
}

/** 云政办发〔2026〕号 with room for the serial before, 云政办发〔2026〕39号 after numbering; an order takes 第×号 (G 10.2). */
function docNumberText(facts: ApprovalSheetFacts): string {
  const n = facts.docNumber
  if (n === null) return '不编发文字号'
  const serial = facts.stage === '存档稿' && n.serial !== null ? String(n.serial) : '　　'
  return facts.carrier === 'order' ? `${n.seriesCode}第${serial}号` : `${n.seriesCode}〔${n.year}〕${serial}号`
}

function decisionLines(facts: ApprovalSheetFacts): SheetLine[] {
  const d = facts.decision
  const boxes = DECISIONS.map(([kind, name]) => `${d?.kind === kind ? '☑' : '☐'} ${name}`).join('　　')
  // The tick may be a missing glyph on some machines, so the words say it again.
  const words =
    d === null
      ? line('审核结论：尚未作出', 'alarm')
      : line(
          `审核结论：${DECISIONS.find(([kind]) => kind === d.kind)?.[1] ?? STEP_NAMES[d.kind]}　　审核人：${d.byName}　　${minuteInWords(d.at)}　　第 ${d.versionNo} 稿`,
          'strong',
        )
  return [
    line(boxes),
    words,
    ...(d?.reasons ?? []).map((r) => line(`理由：${r.itemId === null ? '' : `${r.itemId}　`}${r.text}`)),
    ...overrideLines(facts),
  ]
}

function overrideLines(facts: ApprovalSheetFacts): SheetLine[] {
  if (facts.overrides.length === 0) return []
  if (overridesOverflow(facts.overrides))
    return [line(`放行 ${facts.overrides.length} 项：${facts.overrides.map((o) => o.itemId).join('、')}，理由见续页。`)]
  return facts.overrides.map((o) => line(`放行 ${o.itemId}：${o.reason}（${o.level}　${o.byName}　${minuteInWords(o.at)}）`))
}
