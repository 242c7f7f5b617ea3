/**
 * Which items of the checklist a case is asked. Structured conditions (kind, direction, normative, issuer, joint) come from
 * the data; conditions the data only has in words are the predicates below, one for each item that has one.
 */
import type { Carrier, Direction, Disclosure, NormativeKind } from './case.ts'
import { DIRECTION_NAMES } from './case.ts'
import type { AppliesTo, Checklist, ChecklistItem, ItemId, Stage } from './checklist.ts'
import type { DocKind } from './draft.ts'
import type { Finding } from './finding.ts'
import type { IssuerType } from './settings.ts'

/** What is known of a case beside its text; from the form, the series table and the settings. */
export interface CaseTraits {
  readonly docKind: DocKind | null
  readonly direction: Direction
  readonly carrier: Carrier
  readonly normativeKind: NormativeKind
  readonly joint: boolean
  readonly issuerType: IssuerType
  /** Counts against the yearly ceiling (口径内). */
  readonly inVolumeControl: boolean
  readonly hasSuperiorDoc: boolean
  /** Touches the economic activity of 经营者 (FC art2). */
  readonly economic: boolean
  /** Touches the powers of two or more departments (T art16(四)). */
  readonly multiDept: boolean
  readonly meetingNotice: boolean
  readonly hasAttachments: boolean
  readonly hasMainRecipients: boolean
  readonly hasDocNumber: boolean
  readonly disclosure: Disclosure | null
  /** Asks citizens for papers (办事材料, R37(一)). */
  readonly handlesPaperwork: boolean
}

export interface Applies {
  readonly applies: boolean
  /** For people: why it is asked, or why not. */
  readonly because: string
}

const ORGANS_OF_THE_COUNTY: ReadonlySet<IssuerType> = new Set<IssuerType>(['party', 'gov', 'partyOffice', 'govOffice'])
/** 行政机关: governments, their offices and departments. Party organs have their own regime of openness. */
const ADMINISTRATION: ReadonlySet<IssuerType> = new Set<IssuerType>(['gov', 'govOffice', 'dept', 'township'])
const DEPARTMENTS: ReadonlySet<IssuerType> = new Set<IssuerType>(['dept', 'coordBody'])
const EVASIVE_CARRIERS: ReadonlySet<Carrier> = new Set<Carrier>(['informalNote', 'workReminder', 'telegram'])

type Predicate = (traits: CaseTraits) => boolean
/** The structured part of applies_to says it all. */
const asStructured: Predicate = () => true
/** What the condition describes is seen in the text, by a check or by the person who opens the item. */
const seenInText: Predicate = () => true
const notUpward: Predicate = (t) => t.direction !== 'up'

/** One predicate for each item whose condition is in words. The test asks for exactly the items of the data that have one. */
export const CONDITIONS: Readonly<Record<ItemId, Predicate>> = {
  N02: (t) => t.inVolumeControl,
  N03: (t) => t.inVolumeControl,
  N06: (t) => t.hasSuperiorDoc,
  N07: (t) => t.hasSuperiorDoc,
  // Looked for in the title: stays in the list as 未触发, so that a person sees that it was looked for.
  N08: notUpward,
  N10: (t) => ORGANS_OF_THE_COUNTY.has(t.issuerType),
  N12: asStructured,
  N13: asStructured,
  N14: (t) => EVASIVE_CARRIERS.has(t.carrier),
  N16: seenInText,
  N17: seenInText,
  N18: asStructured,
  B01: asStructured,
  B02: asStructured,
  // A dedicated document answers 不适用 with its reason; a document going up lays nothing on anyone below.
  B03: notUpward,
  B04: asStructured,
  B05: asStructured,
  B06: asStructured,
  B07: notUpward,
  B08: asStructured,
  B09: asStructured,
  B10: seenInText,
  B11: (t) => t.hasSuperiorDoc,
  B12: (t) => t.meetingNotice,
  L06: asStructured,
  L07: asStructured,
  L08: asStructured,
  L09: (t) => t.handlesPaperwork,
  L10: (t) => t.economic,
  L11: (t) => t.economic,
  L12: asStructured,
  L13: asStructured,
  L14: asStructured,
  L15: asStructured,
  L16: asStructured,
  L17: (t) => t.normativeKind === 'admin' || t.multiDept,
  L18: (t) => t.multiDept,
  L19: asStructured,
  L20: seenInText,
  L21: asStructured,
  L22: seenInText,
  L23: asStructured,
  L24: (t) => t.disclosure === 'open',
  L26: (t) => t.disclosure === 'open' || t.direction === 'down' || t.direction === 'public',
  L27: asStructured,
  L28: asStructured,
  L29: seenInText,
  L30: asStructured,
  L31: asStructured,
  L32: asStructured,
  L33: asStructured,
  L34: asStructured,
  L35: asStructured,
  L36: seenInText,
  F03: (t) => t.hasDocNumber,
  F04: (t) => t.hasMainRecipients,
  F06: (t) => t.hasAttachments,
  P03: asStructured,
  P06: asStructured,
}

/** Party normative documents pass the same gate, with 县委办法规科 in place of the justice bureau (domain facts §3.1). */
const ASKED_OF_PARTY_RULES: ReadonlySet<ItemId> = new Set<ItemId>(['L12'])

/** null when the structured conditions hold, else which one does not. */
function structuredObstacle(id: ItemId, a: AppliesTo, t: CaseTraits): string | null {
  if (a.docKinds !== '*' && (t.docKind === null || !a.docKinds.includes(t.docKind))) return `只问${a.docKinds.join('、')}`
  if (a.direction !== null && a.direction !== t.direction) return `只问${DIRECTION_NAMES[a.direction]}`
  if (a.normative && t.normativeKind !== 'admin' && !(t.normativeKind === 'party' && ASKED_OF_PARTY_RULES.has(id)))
    return '不是行政规范性文件'
  if (a.issuer === 'gov' && !ADMINISTRATION.has(t.issuerType)) return '不是行政机关公文'
  if (a.issuer === 'dept' && !DEPARTMENTS.has(t.issuerType)) return '发文机关不是部门或议事协调机构'
  if (a.joint && !t.joint) return '不是联合行文'
  return null
}

/**
 * Whether a case is asked this item. A finding always opens its item: what the program saw has a place to be answered.
 * @param opened ids of ext items a person opened
 */
export function applies(
  item: ChecklistItem,
  traits: CaseTraits,
  findings: readonly Finding[],
  opened: readonly ItemId[] = [],
): Applies {
  if (findings.some((f) => f.checklistId === item.id)) return { applies: true, because: '系统发现' }
  const obstacle = structuredObstacle(item.id, item.appliesTo, traits)
  if (obstacle !== null) return { applies: false, because: obstacle }
  const condition = CONDITIONS[item.id]
  if (condition && !condition(traits)) return { applies: false, because: `不属于：${item.appliesTo.condition}` }
  if (item.tier === 'ext')
    return opened.includes(item.id) ? { applies: true, because: '审核人展开' } : { applies: false, because: '未触发的扩展项' }
  return { applies: true, because: item.appliesTo.condition ?? '全部公文' }
}

/**
 * The items of one stage a case is asked, in the order of the data. A fault of the recheck stage that is already visible at
 * the review (a malformed 成文日期, F07) is asked there: it is not left for later.
 */
export function askedItems(
  checklist: Checklist,
  stage: Stage,
  traits: CaseTraits,
  findings: readonly Finding[],
  opened: readonly ItemId[] = [],
): { readonly item: ChecklistItem; readonly because: string }[] {
  const early = (item: ChecklistItem): boolean =>
    stage === 'pre_review' && item.appliesTo.stage === 'recheck' && findings.some((f) => f.checklistId === item.id)
  return checklist.items
    .filter((item) => item.appliesTo.stage === stage || early(item))
    .map((item) => ({ item, answer: applies(item, traits, findings, opened) }))
    .filter(({ answer }) => answer.applies)
    .map(({ item, answer }) => ({ item, because: answer.because }))
}
