/** 会签: every department whose powers are touched is asked at the same time, answers with an opinion, and is reminded (T art16(四), art20(三)). */
import type { ActWords, OnVersion } from './actWords.ts'
import { workingDaysBetween, type YearCalendar } from './calendar.ts'
import type { RecordFact } from './checklistAnswers.ts'
import type { Day } from './day.ts'
import type { Condition } from './review.ts'
import type { StoredFile } from './storedFile.ts'

export const STANCES = ['agree', 'agreeWithChanges', 'disagree'] as const
export type Stance = (typeof STANCES)[number]
export const STANCE_NAMES = { agree: '同意', agreeWithChanges: '修改后同意', disagree: '不同意' } as const satisfies Record<
  Stance,
  string
>

export interface CountersignActs {
  'countersign.requested': OnVersion & { readonly units: readonly string[]; readonly on: Day; readonly dueOn: Day }
  'countersign.given': OnVersion & {
    readonly unit: string
    readonly stance: Stance
    readonly text: string
    /** Who signed for the unit. */
    readonly signedBy: string
    readonly on: Day
    readonly file: StoredFile | null
    /** login: given by someone of the unit here. paper: transcribed from the sheet. */
    readonly origin: 'login' | 'paper'
  }
  /** How a 不同意 or 修改后同意 was settled: 协调一致, or 报请有关领导同志裁定. */
  'countersign.settled': OnVersion & { readonly unit: string; readonly how: string }
  'countersign.urged': OnVersion & { readonly unit: string; readonly n: number; readonly overdueDays: number; readonly on: Day }
  /** A unit that need not sign after all, asked or only named in the text; always with a reason. */
  'countersign.withdrawn': OnVersion & { readonly unit: string; readonly reason: string; readonly on: Day }
}

export const COUNTERSIGN_WORDS: ActWords<CountersignActs> = {
  'countersign.requested': { name: '送会签', summary: (p) => `${p.units.join('、')}，限 ${p.dueOn}` },
  'countersign.given': {
    name: '会签意见',
    summary: (p) => `${p.unit} ${STANCE_NAMES[p.stance]}${p.origin === 'paper' ? '（纸质补录）' : ''}`,
  },
  'countersign.settled': { name: '分歧处理', summary: (p) => `${p.unit}：${p.how}` },
  'countersign.urged': { name: '催办', summary: (p) => `${p.unit} 第 ${p.n} 次，逾期 ${p.overdueDays} 个工作日` },
  'countersign.withdrawn': { name: '无须会签', summary: (p) => `${p.unit}：${p.reason}` },
}

export interface Ask {
  readonly seq: number
  readonly versionNo: number
  readonly unit: string
  readonly on: Day
  readonly dueOn: Day
  readonly byName: string
  readonly withdrawn: { readonly reason: string; readonly byName: string } | null
}

export interface Opinion {
  readonly seq: number
  /** The version it was given on; it stays the opinion on that one. */
  readonly versionNo: number
  readonly unit: string
  readonly stance: Stance
  readonly text: string
  readonly signedBy: string
  readonly on: Day
  readonly file: StoredFile | null
  readonly origin: 'login' | 'paper'
  readonly byName: string
  readonly at: string
  readonly settled: { readonly how: string; readonly byName: string } | null
}

export interface Urge {
  readonly seq: number
  readonly unit: string
  readonly n: number
  readonly overdueDays: number
  readonly on: Day
}

export interface CountersignRecord {
  readonly asks: readonly Ask[]
  readonly opinions: readonly Opinion[]
  readonly urges: readonly Urge[]
}

/** waiting: asked, no answer yet · toSettle: 修改后同意 or 不同意, not settled · withdrawn: need not sign, with a reason. */
export type UnitStatus = 'waiting' | 'agreed' | 'toSettle' | 'settled' | 'withdrawn'
export const UNIT_STATUS_NAMES = {
  waiting: '待会签',
  agreed: '已同意',
  toSettle: '分歧待处理',
  settled: '分歧已处理',
  withdrawn: '无须会签',
} as const satisfies Record<UnitStatus, string>

export interface UnitStanding {
  readonly unit: string
  readonly status: UnitStatus
  /** null when an opinion came on paper without having been asked for. */
  readonly ask: Ask | null
  readonly opinion: Opinion | null
  /** Working days past the limit while it waits; the clock goes on whatever reminders were sent. */
  readonly overdueDays: number
  readonly urges: readonly Urge[]
}

/** Where each unit stands, in the order they were first asked. Asked again, what it said before no longer counts. */
export function unitStandings(record: CountersignRecord, today: Day, calendars: readonly YearCalendar[]): UnitStanding[] {
  const units = [...new Set([...record.asks, ...record.opinions].sort((a, b) => a.seq - b.seq).map((x) => x.unit))]
  return units.map((unit) => {
    const ask = record.asks.findLast((a) => a.unit === unit) ?? null
    const opinion = record.opinions.findLast((o) => o.unit === unit && o.seq > (ask?.seq ?? 0)) ?? null
    const status = statusOf(ask, opinion)
    return {
      unit,
      status,
      ask,
      opinion,
      overdueDays:
        status === 'waiting' && ask !== null && today > ask.dueOn ? workingDaysBetween(calendars, ask.dueOn, today).days : 0,
      urges: record.urges.filter((u) => u.unit === unit && u.seq > (ask?.seq ?? 0)),
    }
  })
}

function statusOf(ask: Ask | null, opinion: Opinion | null): UnitStatus {
  if (ask?.withdrawn) return 'withdrawn'
  if (opinion === null) return 'waiting'
  if (opinion.stance === 'agree') return 'agreed'
  return opinion.settled === null ? 'toSettle' : 'settled'
}

export interface CountersignFacts {
  /** 登记项 says that two or more departments' powers are touched. */
  readonly multiDept: boolean
  /** Units entered in the form, and those the text names as responsible; the drafting unit left out. */
  readonly declared: readonly string[]
  readonly named: readonly string[]
  readonly standings: readonly UnitStanding[]
}

interface Open {
  readonly notAsked: readonly string[]
  readonly waiting: readonly UnitStanding[]
  readonly toSettle: readonly UnitStanding[]
  /** Somebody must have been asked, or set aside with a reason. */
  readonly nobody: boolean
}

function openOf(f: CountersignFacts, units: readonly string[]): Open {
  const known = new Set(f.standings.map((s) => s.unit))
  return {
    notAsked: [...new Set(units)].filter((u) => !known.has(u)),
    waiting: f.standings.filter((s) => s.status === 'waiting'),
    toSettle: f.standings.filter((s) => s.status === 'toSettle'),
    nobody: f.multiDept && units.length === 0 && f.standings.length === 0,
  }
}

const names = (list: readonly UnitStanding[]): string => list.map((s) => s.unit).join('、')

function missingWords(o: Open): string[] {
  return [
    ...(o.nobody ? ['涉及两个以上部门职权，尚未送会签'] : []),
    ...(o.notAsked.length > 0 ? [`未送会签：${o.notAsked.join('、')}`] : []),
    ...(o.waiting.length > 0 ? [`未答复：${names(o.waiting)}`] : []),
    ...(o.toSettle.length > 0 ? [`分歧未处理：${names(o.toSettle)}`] : []),
  ]
}

const doneWords = (f: CountersignFacts): string => {
  const answered = f.standings.filter((s) => s.opinion !== null && s.status !== 'withdrawn').length
  const aside = f.standings.filter((s) => s.status === 'withdrawn').length
  return [
    `${answered} 家已答复`,
    ...(f.standings.some((s) => s.status === 'settled') ? ['分歧已处理'] : []),
    ...(aside > 0 ? [`${aside} 家无须会签`] : []),
  ].join('，')
}

/** Condition of 同意送签: everyone asked has answered, and what was disputed is settled. No condition where nobody need be asked. */
export function countersignConditions(f: CountersignFacts): Condition[] {
  if (!f.multiDept && f.declared.length === 0 && f.standings.length === 0) return []
  const missing = missingWords(openOf(f, f.declared))
  return [
    {
      id: 'countersigned',
      met: missing.length === 0,
      label: '会签已办结，分歧已处理',
      detail: missing.length === 0 ? doneWords(f) : missing.join('；'),
      source: 'T art20(三)',
    },
  ]
}

/** L18, by the record: 正文责任单位集合 ⊄ 会签单位集合 → the missing ones by name. */
export function countersignFact(f: CountersignFacts): RecordFact {
  const missing = missingWords(openOf(f, [...f.declared, ...f.named]))
  return missing.length === 0
    ? { value: '符合', because: `会签记录：${doneWords(f)}` }
    : { value: '不符合', because: `会签记录：${missing.join('；')}` }
}

/** As it stands on the sheet: what was said, on which version if not on this one, transcribed or not, how it was settled. */
export function countersignWords(o: Opinion, versionNo: number): string {
  const marks = [...(o.versionNo === versionNo ? [] : [`就第 ${o.versionNo} 稿`]), ...(o.origin === 'paper' ? ['纸质补录'] : [])]
  const said = o.stance === 'agree' && (o.text === '' || o.text === '无意见' || o.text === '同意') ? '' : `，${o.text}`
  const settled = o.settled === null ? '' : `（已处理：${o.settled.how}）`
  return `${STANCE_NAMES[o.stance]}${said}${settled}${marks.length > 0 ? `〔${marks.join('，')}〕` : ''}`
}
