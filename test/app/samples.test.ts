/** 抽查复审 of September on 22 October: drawn, answered blind, compared, settled (scenarios 1.18, 3.20). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BLIND_ITEMS, drawSample, type SampleAnswer } from '#domain/blindSample'
import { month } from '#domain/day'
import { demoCounty } from '../../src/main/machine/demoFiles.ts'
import { commandId, refusalOf, shutBy, theDemo, type Demo } from '../support/theDemo.ts'

const SEPTEMBER = { month: month('2026-09') }
const CASES = demoCounty().decidedCases

let demo: Demo
let id = ''
beforeAll(async () => {
  demo = await theDemo(CASES.map((c) => c.reviewNo))
})
afterAll(() => demo.close())

const desk = async (login: string) => (await demo.as(login)).samples
const list = async (login = 'zhoulan') => (await (await desk(login)).list()).samples[0]!
/** The first reviewer's answers, with N11 of the grain plan judged otherwise. */
const again = (title: string): SampleAnswer[] => {
  const first = CASES.find((c) => c.form.title === title)!
  return BLIND_ITEMS.map((itemId) => {
    const { value } = first.answers.find((a) => a.itemId === itemId)!
    const other = itemId === 'N11' && title.includes('粮食应急保供')
    return other
      ? { itemId, value: '不符合', reason: '应急响应各条没有时限和责任单位' }
      : { itemId, value, reason: value === '符合' ? '' : '复审认为不符合' }
  })
}

it('the September that was taken in counts as the closed cases did', async () => {
  const { outcomes } = await (await demo.as('hanliqun')).statistics.month(SEPTEMBER)
  const closed = demoCounty().closedCases.filter((c) => c.decidedOn.startsWith('2026-09'))
  expect(outcomes.decided.value).toBe(closed.length)
  for (const { outcome, figure } of outcomes.byOutcome)
    expect([outcome, figure.value]).toEqual([outcome, closed.filter((c) => c.outcome === outcome).length])
})

describe('抽取', () => {
  it('is the head’s, of a month that is over, once, by a seed that anyone can draw again', async () => {
    const head = await desk('hanliqun')
    expect((await refusalOf((await desk('zhoulan')).draw({ commandId: commandId(), ...SEPTEMBER }))).code).toBe('NOT_ALLOWED')
    expect(await shutBy(head.draw({ commandId: commandId(), month: month('2026-10') }))).toEqual(['monthOver', 'pool'])
    expect((await head.list()).next).toMatchObject({ month: '2026-09', poolSize: 3, size: 3 })
    const { samples } = await head.draw({ commandId: commandId(), ...SEPTEMBER })
    const [sample] = samples
    id = sample!.id
    expect(sample).toMatchObject({ month: '2026-09', poolSize: 3, drawnByName: '韩立群' })
    expect(sample!.seed).toMatch(/^2026-09 [0-9A-Z-]{10,}$/)
    const order = drawSample(
      CASES.map((c) => c.reviewNo),
      sample!.seed,
    )
    expect(sample!.cases.map((c) => c.title)).toEqual(order.map((no) => CASES.find((c) => c.reviewNo === no)!.form.title))
    expect(await shutBy(head.draw({ commandId: commandId(), ...SEPTEMBER }))).toEqual(['onlyOnce'])
  })
})

describe('until it is finished', () => {
  it('nothing that is sent names the first reviewer, an answer, a finding or the outcome', async () => {
    for (const { n, title } of (await list()).cases) {
      const blind = await (await desk('zhoulan')).open({ id, n })
      const sent = JSON.stringify([blind, await list()])
      const first = CASES.find((c) => c.form.title === title)!
      for (const word of ['陈默', 'chenmo', '退回', '不予发文', first.reviewNo, ...first.reasons.map((r) => r.text)])
        expect(sent, word).not.toContain(word)
      for (const a of first.answers) expect(sent).not.toContain(a.reason)
      expect(Object.keys(blind).sort()).toEqual(['draft', 'id', 'items', 'n', 'paragraphs', 'title'])
      expect(blind.paragraphs.length).toBeGreaterThan(10)
      expect(blind.items.map((i) => i.itemId)).toEqual([...BLIND_ITEMS])
      expect((await refusalOf((await desk('zhoulan')).comparison({ id, n }))).code).toBe('NOT_ALLOWED')
      expect((await refusalOf((await desk('hanliqun')).comparison({ id, n }))).code).toBe('NOT_ALLOWED')
    }
  })

  it('the first reviewer may not answer again', async () => {
    expect(await shutBy((await desk('chenmo')).open({ id, n: 1 }))).toEqual(['notContributor'])
    expect((await list('chenmo')).cases.map((c) => c.whyNot)).toEqual(Array(3).fill('陈默参与过本件，不能复审'))
  })

  it('what was answered so far is kept for the one who answers', async () => {
    const draft = again((await list()).cases[0]!.title).slice(0, 2)
    await (await desk('zhoulan')).saveDraft({ id, n: 1, answers: draft })
    demo.moveTo('2026-10-22T05:00:00.000Z')
    expect((await (await desk('zhoulan')).open({ id, n: 1 })).draft).toEqual(draft)
  })

  it('six answers are not seven, and 不符合 says why', async () => {
    const answers = again((await list()).cases[0]!.title)
    const send = async (a: SampleAnswer[]) => (await desk('zhoulan')).answer({ commandId: commandId(), id, n: 1, answers: a })
    expect(await shutBy(send(answers.slice(1)))).toEqual(['checklist'])
    expect(await shutBy(send(answers.map((a) => ({ ...a, value: '不符合', reason: '' }))))).toEqual(['checklist'])
    const notOffered = answers.map((a) => (a.itemId === 'N01' ? { ...a, value: '不适用' as const, reason: '无' } : a))
    expect((await refusalOf(send(notOffered))).code).toBe('ANSWER_REFUSED')
  })
})

describe('afterwards', () => {
  it('一致 6 / 不一致 1 on the one case, 7 / 0 on the others; 21 answers, 20 equal, 95.24%', async () => {
    const zhoulan = await desk('zhoulan')
    for (const { n, title } of (await list()).cases) {
      const { totals, first } = await zhoulan.answer({ commandId: commandId(), id, n, answers: again(title) })
      expect([totals.equal, totals.different]).toEqual(title.includes('粮食') ? [6, 1] : [7, 0])
      expect(first.byName).toBe('陈默')
    }
    expect((await list()).totals).toEqual({ compared: 21, equal: 20, different: 1, leftOut: 0, share: '95.24%' })
  })

  it('is not answered twice', async () => {
    const answers = again((await list()).cases[0]!.title)
    expect(await shutBy((await desk('zhoulan')).answer({ commandId: commandId(), id, n: 1, answers }))).toEqual(['state'])
  })

  it('the differing answer is the head’s to settle, with words, once', async () => {
    const head = await desk('hanliqun')
    const { n } = (await list('hanliqun')).cases.find((c) => c.unsettled === 1)!
    const settle = (over: object) =>
      head.settle({ commandId: commandId(), id, n, itemId: 'N11', stands: 'second', note: '应急响应应写明时限', ...over })
    expect((await refusalOf(settle({ note: ' ' }))).code).toBe('FIELD_MISSING')
    expect((await refusalOf(settle({ itemId: 'N10' }))).code).toBe('NOT_FOUND')
    const settled = await settle({})
    expect(settled.items.find((i) => i.itemId === 'N11')).toMatchObject({
      first: '符合',
      second: '不符合',
      settled: { stands: 'second', note: '应急响应应写明时限', byName: '韩立群' },
    })
    expect((await refusalOf(settle({}))).code).toBe('NOT_FOUND')
    expect((await list('hanliqun')).cases.map((c) => c.unsettled)).toEqual([0, 0, 0])
  })

  it('and the store is what its ledger says', async () => {
    expect(await (await demo.as('hanliqun')).program.verify()).toMatchObject({ ok: true, faults: [] })
  })
})
