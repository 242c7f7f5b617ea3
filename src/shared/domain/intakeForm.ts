/** The form of a new case, filled from what was read; every value says where it was found. A person confirms it. */
import { CARRIER_NAMES, type Carrier, type CaseForm, type Direction } from './case.ts'
import type { DocKind, DraftReading } from './draft.ts'
import type { OfficeSettings, Series } from './settings.ts'

const UPWARD: ReadonlySet<DocKind> = new Set<DocKind>(['请示', '报告', '议案'])
const PUBLIC: ReadonlySet<DocKind> = new Set<DocKind>(['公告', '通告', '公报', '命令'])
/** Titles that usually carry general rules for citizens (domain facts §3.1): proposed, never decided. */
const RULE_TITLE = /(办法|规定|细则|规则)(（试行）|（暂行）)?$/
const RELAY = /(转发|贯彻落实|实施意见|实施细则)/

const directionOf = (kind: DocKind | null): Direction =>
  kind === null ? 'down' : UPWARD.has(kind) ? 'up' : kind === '函' ? 'flat' : PUBLIC.has(kind) ? 'public' : 'down'

function carrierOf(reading: Pick<DraftReading, 'docKind' | 'title'>): Carrier {
  if (reading.title?.endsWith('工作提示')) return 'workReminder'
  if (reading.docKind === '函') return 'letter'
  if (reading.docKind === '命令') return 'order'
  if (reading.docKind === '纪要') return 'minutes'
  return 'redHead'
}

const plain = (text: string): string => text.replace(/[\s\u3000]/g, '')

/** By the code in the number if there is one, else by the signature and the carrier. */
export function seriesOf(
  reading: Pick<DraftReading, 'docNumber' | 'signatures'>,
  carrier: Carrier,
  series: readonly Series[],
): Series | null {
  const active = series.filter((s) => s.active)
  const number = plain(reading.docNumber ?? '')
  const byCode = active.filter((s) => number.startsWith(s.code)).sort((a, b) => b.code.length - a.code.length)[0]
  if (byCode) return byCode
  const signed = new Set(reading.signatures.map(plain))
  return active.find((s) => signed.has(s.issuer) && s.carrier === carrier) ?? null
}

type Found = Partial<Record<keyof CaseForm, string>>

/** @param reading what was read; @param office the office's series and units */
export function formFromReading(
  reading: Omit<DraftReading, 'paragraphs'>,
  office: OfficeSettings,
): { form: CaseForm; foundAt: Found } {
  const carrier = carrierOf(reading)
  const series = seriesOf(reading, carrier, office.series)
  const unit = reading.signatures.map(plain).find((s) => office.units.includes(s)) ?? ''
  const normative =
    series !== null &&
    (series.issuerType === 'gov' || series.issuerType === 'govOffice') &&
    RULE_TITLE.test(reading.printedTextTitle ?? '')
  const title = reading.title ?? ''
  const form: CaseForm = {
    title,
    docKind: reading.docKind,
    unit,
    drafterName: '',
    phone: '',
    seriesCode: series?.code ?? null,
    direction: directionOf(reading.docKind),
    carrier,
    normativeKind: normative ? 'admin' : 'none',
    lengthClass: /(方案|专项|应急)/.test(title) || reading.printedTextTitle !== null ? 'specific' : 'general',
    urgency: 'none',
    mainRecipientsText: reading.mainRecipientsText ?? '',
    ccRecipientsText: reading.ccRecipients.join('，'),
    signature: reading.signature ?? '',
    documentDate: reading.documentDate ?? '',
    attachments: reading.attachments,
    plan: 'offPlan',
    planRef: '',
    inspectionRef: '',
    reason: '',
    disclosure: null,
    nonDisclosureReason: '',
    hasSuperiorDoc: RELAY.test(title),
    economic: false,
    multiDept: false,
    countersigns: [],
    dueOn: null,
  }
  const foundAt: Found = {}
  const at = (field: keyof CaseForm, label: string | undefined): void => {
    if (label) foundAt[field] = label
  }
  at('title', reading.foundAt.title?.label)
  at('docKind', reading.docKind ? '按标题末词' : undefined)
  at('mainRecipientsText', reading.foundAt.mainRecipients?.label)
  at('ccRecipientsText', reading.foundAt.ccRecipients?.label)
  at('signature', reading.foundAt.signature?.label)
  at('documentDate', reading.foundAt.documentDate?.label)
  at('attachments', reading.foundAt.attachments?.label)
  at(
    'seriesCode',
    series
      ? reading.docNumber && plain(reading.docNumber).startsWith(series.code)
        ? reading.foundAt.docNumber?.label
        : '按署名推定'
      : undefined,
  )
  at('unit', unit ? '按署名推定' : undefined)
  at('direction', reading.docKind ? `按文种「${reading.docKind}」推定` : undefined)
  at('carrier', `按文种和标题推定：${CARRIER_NAMES[carrier]}`)
  if (normative) at('normativeKind', '印发件题名为办法、规定一类，请认定')
  at('lengthClass', form.lengthClass === 'specific' ? '按标题推定为专项' : '按一般文件')
  return { form, foundAt }
}
