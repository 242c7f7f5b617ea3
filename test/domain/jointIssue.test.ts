import { describe, expect, it } from 'vitest'
import { DEFAULT_AUTHORITY, type AuthorityFacts } from '#domain/authority'
import { day, type Day } from '#domain/day'
import { coIssuersOf, coSignOf, documentDateOf, jointConditions, type CoSign, type JointFacts } from '#domain/jointIssue'
import { p01, p02, p03, type Signature } from '#domain/procedureFacts'

const GOV = '云岭县人民政府'
const PARTY = '中共云岭县委'
const ARMED = '云岭县人民武装部'

const sign = (organ: string, over: Partial<CoSign> = {}): CoSign => ({
  seq: 1,
  versionNo: 1,
  organ,
  signer: '林致远',
  post: '县长',
  opinion: '同意',
  signedOn: day('2026-10-22'),
  scan: { name: '签批单.png', sha256: 'a'.repeat(64), size: 1 },
  enteredBy: 'ma',
  enteredByName: '马小川',
  status: 'matched',
  comparedByName: '谢芸',
  note: '',
  ...over,
})
const joint = (coIssuers: readonly string[], ...signs: readonly CoSign[]): JointFacts => ({ coIssuers, signs, versionNo: 1 })

describe('co-issuers by the signature', () => {
  it.each<[string, string, string, string[]]>([
    ['one organ', GOV, GOV, []],
    ['no signature', '', GOV, []],
    ['lead first', `${PARTY}、${GOV}`, PARTY, [GOV]],
    ['lead not first', `${PARTY}、${GOV}`, GOV, [PARTY]],
    ['the series speaks for neither: the first leads', `${PARTY}、${GOV}`, '云岭县人民政府办公室', [GOV]],
    ['three organs, with spaces', `${PARTY}、 ${GOV} 、${ARMED}`, PARTY, [GOV, ARMED]],
    ['the same twice', `${GOV}、${GOV}`, GOV, []],
  ])('%s', (_, signature, lead, expected) => expect(coIssuersOf({ signature }, lead)).toEqual(expected))
})

describe('every co-issuer signs before 复核 (T art22, P03)', () => {
  it.each<[string, JointFacts, boolean | null, string]>([
    ['not joint', joint([]), null, ''],
    ['nobody signed', joint([GOV, ARMED]), false, `${GOV}、${ARMED}`],
    ['one signed', joint([GOV, ARMED], sign(GOV)), false, ARMED],
    ['entered, not compared', joint([GOV], sign(GOV, { status: 'entered' })), false, GOV],
    ['compared and different', joint([GOV], sign(GOV, { status: 'differs' })), false, GOV],
    ['signed on an earlier version', { ...joint([GOV], sign(GOV)), versionNo: 2 }, false, GOV],
    ['all signed', joint([GOV, ARMED], sign(GOV), sign(ARMED)), true, `${GOV}、${ARMED}`],
    ['entered again after a difference', joint([GOV], sign(GOV, { status: 'differs' }), sign(GOV, { seq: 2 })), true, GOV],
  ])('%s', (_, facts, met, detail) => {
    const conditions = jointConditions(facts)
    if (met === null) return expect(conditions).toEqual([])
    expect([conditions[0]!.id, conditions[0]!.met]).toEqual(['coIssuersSigned', met])
    expect(conditions[0]!.detail).toContain(detail)
  })
})

describe('成文日期 is the day of the last signature (T art9(十二))', () => {
  const on = (d: string) => sign(GOV, { signedOn: day(d) })
  it.each<[string, Day | null, JointFacts, string | null]>([
    ['the lead has not signed', null, joint([GOV], on('2026-10-22')), null],
    ['not joint', day('2026-10-21'), joint([]), '2026-10-21'],
    ['the co-issuer is last', day('2026-10-21'), joint([GOV], on('2026-10-23')), '2026-10-23'],
    ['the lead is last', day('2026-10-25'), joint([GOV], on('2026-10-23')), '2026-10-25'],
    ['over the end of a year', day('2026-12-31'), joint([GOV], on('2027-01-04')), '2027-01-04'],
    [
      'a signature that was found to differ does not count',
      day('2026-10-21'),
      joint([GOV], sign(GOV, { signedOn: day('2026-10-29'), status: 'differs' })),
      '2026-10-21',
    ],
  ])('%s', (_, lead, facts, expected) => expect(documentDateOf(lead, facts)).toBe(expected))

  it('takes what stands, not what was struck', () => {
    expect(coSignOf([sign(GOV, { status: 'differs' })], GOV, 1)).toBeNull()
  })
})

const FACTS: AuthorityFacts = {
  issuerType: 'govOffice',
  direction: 'down',
  normativeKind: 'none',
  carrier: 'redHead',
  important: false,
}
const MAYOR = { name: '林致远', post: '县长', principal: true }
const VICE = { name: '方敏', post: '常务副县长', principal: false }
const HEAD = { name: '韩立群', post: '办公室主任', principal: false }

describe('P01: the signer may sign', () => {
  it.each<[string, Partial<AuthorityFacts>, typeof MAYOR | null, string, string]>([
    ['上行文 by the 主要负责人', { direction: 'up' }, MAYOR, '符合', '上行文'],
    ['上行文 by a vice head', { direction: 'up' }, VICE, '不符合', '主要负责人'],
    ['上行文 nobody signed', { direction: 'up' }, null, '不符合', '上行文尚未签发'],
    ['重要公文 by a vice head', { important: true }, VICE, '不符合', '主要负责人'],
    ['an office paper by its head', {}, HEAD, '符合', '韩立群签发'],
    ['规范性文件 by a vice head', { normativeKind: 'admin' }, VICE, '不符合', '主要负责人'],
    ['函 by the office head', { carrier: 'letter', direction: 'flat' }, HEAD, '符合', '函'],
    ['纪要 by a vice head', { carrier: 'minutes' }, VICE, '不符合', '纪要'],
    ['工作提示 by the office head', { carrier: 'workReminder' }, HEAD, '符合', '工作提示'],
  ])('%s', (_, over, signer, value, because) => {
    const fact = p01(DEFAULT_AUTHORITY, { ...FACTS, ...over }, signer)
    expect(fact.value).toBe(value)
    expect(fact.because).toContain(because)
  })
})

describe('P02: the signature is complete', () => {
  const whole: Signature = { signer: '林致远', post: '县长', opinion: '同意印发', signedOn: day('2026-10-23') }
  it.each<[string, Signature | null, string, string]>([
    ['whole', whole, '符合', '林致远　同意印发　2026年10月23日'],
    ['圈阅 counts as an opinion', { ...whole, opinion: '圈阅' }, '符合', '圈阅'],
    ['no opinion', { ...whole, opinion: ' ' }, '不符合', '缺意见'],
    ['no name', { ...whole, signer: '' }, '不符合', '缺姓名'],
    ['no day', { ...whole, signedOn: null }, '不符合', '缺完整日期'],
    ['nothing but a name', { ...whole, opinion: '', signedOn: null }, '不符合', '缺意见、完整日期'],
    ['no record', null, '不符合', '没有签发记录'],
  ])('%s', (_, signature, value, because) => {
    const fact = p02(signature)
    expect([fact.value, fact.because.includes(because)]).toEqual([value, true])
  })
})

describe('P03: co-issuers have all signed', () => {
  it.each<[string, JointFacts, Day | null, string, string]>([
    ['not joint', joint([]), null, '不适用', '不是联合行文'],
    ['one missing', joint([GOV, ARMED], sign(GOV)), day('2026-10-21'), '不符合', `联署机关未签：${ARMED}`],
    ['the lead missing', joint([GOV], sign(GOV)), null, '不符合', '主办机关'],
    ['all signed', joint([GOV], sign(GOV, { signedOn: day('2026-10-26') })), day('2026-10-21'), '符合', '成文日期2026年10月26日'],
  ])('%s', (_, facts, lead, value, because) => {
    const fact = p03(facts, lead)
    expect(fact.value).toBe(value)
    expect(fact.because).toContain(because)
  })
})
