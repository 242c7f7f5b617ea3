/** N04, N06, N07, N09, L36. A likeness comes with the facts; how it is measured is tested where it is. */
import { day } from '#domain/day'
import type { CheckFacts } from '#domain/checks/check'
import { alreadyRuled, couldMerge, newContent, passedOn, relayed } from '#domain/checks/relay'
import type { Overlap, OverlapSource } from '#domain/similarity/overlap'
import { table } from './table.ts'

const long = { charCount: 1200 }
const PROVINCE = '云江政办发〔2026〕31号'

const like = (kind: OverlapSource['kind'], containment: number, more: Partial<OverlapSource> = {}): Overlap => ({
  source: {
    id: kind,
    kind,
    title: '关于加强森林防灭火工作的通知',
    docNumber: PROVINCE,
    unit: '云江省人民政府办公厅',
    inForce: true,
    standing: 'inForce',
    on: null,
    ...more,
  },
  share: containment,
  containment,
  coverage: containment,
  passages: [],
})
const overlaps = (...all: Overlap[]): Partial<CheckFacts> => ({ overlaps: all })

table(
  alreadyRuled,
  [
    { what: 'most of it in a superior paper', draft: long, facts: overlaps(like('superior', 0.7)), quotes: [null], says: '70%' },
    { what: 'most of it in a law', draft: long, facts: overlaps(like('law', 0.9)), quotes: [null], says: '逐项对照' },
    {
      what: 'the closest of several is named',
      draft: long,
      facts: overlaps(like('superior', 0.72, { docNumber: '甲' }), like('law', 0.95, { docNumber: '乙' })),
      quotes: [null],
      says: '乙《',
    },
    { what: 'a draft of just 500 characters', draft: { charCount: 500 }, facts: overlaps(like('superior', 0.8)), quotes: [null] },
  ],
  [
    { what: 'less than 70 %', draft: long, facts: overlaps(like('superior', 0.69)) },
    { what: 'a draft under 500 characters', draft: { charCount: 499 }, facts: overlaps(like('superior', 0.95)) },
    { what: "the county's own paper", draft: long, facts: overlaps(like('own', 0.95)) },
    { what: 'nothing stored', draft: long, facts: overlaps() },
    { what: 'nothing known', draft: long },
  ],
)

table(
  relayed,
  [
    { what: 'copied', draft: long, facts: overlaps(like('superior', 0.916)), quotes: [null], says: '疑似照抄照转' },
    { what: 'at the bound', draft: long, facts: overlaps(like('superior', 0.7)), quotes: [null] },
    { what: 'partly', draft: long, facts: overlaps(like('superior', 0.5)), quotes: [null], level: '提示', says: '50%' },
    { what: 'partly, at the bound', draft: long, facts: overlaps(like('superior', 0.3)), quotes: [null], level: '提示' },
  ],
  [
    { what: 'its own elaboration', draft: long, facts: overlaps(like('superior', 0.29)) },
    { what: 'a law is N04', draft: long, facts: overlaps(like('law', 0.9)) },
    { what: 'a short draft', draft: { charCount: 300 }, facts: overlaps(like('superior', 0.9)) },
    {
      what: 'going up',
      draft: { ...long, title: '云岭县人民政府关于森林防灭火工作的报告', to: ['云州市人民政府'] },
      facts: overlaps(like('superior', 0.9)),
    },
    { what: 'nothing known', draft: long },
  ],
)

const local = (...all: Overlap[]): Partial<CheckFacts> => ({ overlaps: all, newContentMinPercent: 30 })
table(
  newContent,
  [
    { what: 'a fifth is new', draft: long, facts: local(like('superior', 0.8)), quotes: [null], says: '约20%' },
    { what: 'nothing is new', draft: long, facts: local(like('superior', 1)), quotes: [null] },
    { what: 'just below', draft: long, facts: local(like('superior', 0.71)), quotes: [null], says: '30%' },
    {
      what: 'by a stricter local figure',
      draft: long,
      facts: { ...local(like('superior', 0.6)), newContentMinPercent: 50 },
      quotes: [null],
      says: '低于本地规定的50%',
    },
  ],
  [
    { what: 'no such rule here', draft: long, facts: overlaps(like('superior', 0.95)) },
    { what: 'enough is new', draft: long, facts: local(like('superior', 0.6)) },
    { what: 'no superior paper', draft: long, facts: local(like('own', 0.95)) },
    { what: 'a short draft', draft: { charCount: 300 }, facts: local(like('superior', 0.95)) },
    {
      what: 'going up',
      draft: { ...long, title: '云岭县人民政府关于森林防灭火工作的报告', to: ['云州市人民政府'] },
      facts: local(like('superior', 0.95)),
    },
  ],
)

type Paper = NonNullable<CheckFacts['sameUnit']>[number]
const TITLE = '云岭县人民政府办公室关于做好冬季供水工作的通知'
const paper = (title: string, on: string, more: Partial<Paper> = {}): Paper => ({
  title,
  ref: '云政办发〔2026〕30号',
  on: day(on),
  inHand: false,
  ...more,
})
const unit = (...sameUnit: Paper[]): Partial<CheckFacts> => ({ sameUnit })
table(
  couldMerge,
  [
    {
      what: 'one issued',
      draft: { title: TITLE },
      facts: unit(paper('关于做好冬季供水工作的意见', '2026-11-02')),
      quotes: [null],
      says: '已发',
    },
    {
      what: 'one in hand',
      draft: { title: TITLE },
      facts: unit(paper('关于冬季供水工作的通知', '2026-11-20', { inHand: true, ref: 'C-2026-0150' })),
      quotes: [null],
      says: '在办的C-2026-0150',
    },
    { what: 'on the last day of the window', draft: { title: TITLE }, facts: unit(paper(TITLE, '2026-09-25')), quotes: [null] },
    {
      what: 'the five most alike',
      draft: { title: TITLE },
      facts: unit(...Array.from({ length: 7 }, (_, i) => paper(TITLE, '2026-11-01', { ref: `第${i}件` }))),
      quotes: [null, null, null, null, null],
    },
  ],
  [
    { what: 'another matter', draft: { title: TITLE }, facts: unit(paper('关于做好今冬森林防火工作的通知', '2026-11-02')) },
    { what: 'before the window', draft: { title: TITLE }, facts: unit(paper(TITLE, '2026-09-24')) },
    { what: 'none of the unit', draft: { title: TITLE }, facts: unit() },
    { what: 'not known', draft: { title: TITLE } },
  ],
)

const request = { ...long, title: '云岭县人民政府关于解决供水管网改造资金的请示', to: ['云州市人民政府'] }
const below = { unit: '石桥乡人民政府', docNumber: '石政〔2026〕12号' }
table(
  passedOn,
  [
    { what: 'as it came', draft: request, facts: overlaps(like('lower', 0.97, below)), quotes: [null], says: '石政〔2026〕12号' },
    { what: 'all of it', draft: request, facts: overlaps(like('lower', 1, below)), quotes: [null] },
    {
      what: 'a short one too',
      draft: { ...request, charCount: 300 },
      facts: overlaps(like('lower', 0.95, below)),
      quotes: [null],
    },
    { what: 'above the bound', draft: request, facts: overlaps(like('lower', 0.91, below)), quotes: [null], says: '倾向性意见' },
  ],
  [
    { what: 'at the bound', draft: request, facts: overlaps(like('lower', 0.9, below)) },
    { what: 'with an opinion of its own', draft: request, facts: overlaps(like('lower', 0.6, below)) },
    { what: 'a superior paper', draft: request, facts: overlaps(like('superior', 0.97)) },
    { what: 'going down', draft: long, facts: overlaps(like('lower', 0.97, below)) },
    { what: 'nothing known', draft: request },
  ],
)
