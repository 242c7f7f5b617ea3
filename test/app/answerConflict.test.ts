/** Two reviewers at one checklist: nobody's answer is overwritten unseen, and a retry is no conflict. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AnswerValue } from '#domain/review'
import type { CaseView } from '#contract/views'
import { refusalOf, theDemo, type Demo } from '../support/theDemo.ts'

const NO = 'C-2026-0145'
let demo: Demo
beforeAll(async () => {
  demo = await theDemo([NO])
})
afterAll(() => demo.close())

const row = (view: CaseView, itemId: string): CaseView['groups'][number]['rows'][number] =>
  view.groups.flatMap((g) => g.rows).find((r) => r.itemId === itemId)!

async function save(login: string, itemId: string, value: AnswerValue, reason: string, seenAt: string | null): Promise<CaseView> {
  const view = await demo.caseOf(NO)
  return (await demo.as(login)).review.saveAnswer({
    caseId: view.row.id,
    versionNo: view.row.versionNo,
    answer: { itemId, value, reason, evidence: '' },
    seenAt,
  })
}

describe('an item that another has answered meanwhile', () => {
  it('is refused with both answers, and the first one stands', async () => {
    await save('zhoulan', 'N10', '符合', '', null)
    const refusal = await refusalOf(save('chenmo', 'N10', '不符合', '应由部门发', null))
    expect(refusal).toMatchObject({
      code: 'ANSWER_CONFLICT',
      data: { itemId: 'N10', theirs: { value: '符合', reason: '', byName: '周岚' } },
    })
    expect(row(await demo.caseOf(NO), 'N10').answer?.value).toBe('符合')
  })

  it('is saved once the other answer was seen, and then the first person is told', async () => {
    const seen = row(await demo.caseOf(NO), 'N10').given!
    expect(seen.byName).toBe('周岚')
    const after = await save('chenmo', 'N10', '不符合', '应由部门发', seen.at)
    expect(row(after, 'N10')).toMatchObject({ answer: { value: '不符合', reason: '应由部门发' }, given: { byName: '陈默' } })
    const refusal = await refusalOf(save('zhoulan', 'N10', '符合', '', seen.at))
    expect(refusal).toMatchObject({ code: 'ANSWER_CONFLICT', data: { theirs: { byName: '陈默', value: '不符合' } } })
  })

  it('is not a conflict when the same words were saved already: a retry after a lost connection', async () => {
    await save('zhoulan', 'N11', '不符合', '没有责任单位', null)
    const again = await save('zhoulan', 'N11', '不符合', '没有责任单位', null)
    expect(row(again, 'N11').answer).toMatchObject({ value: '不符合', reason: '没有责任单位' })
  })

  it('is not cleared unseen', async () => {
    const view = await demo.caseOf(NO)
    const at = { caseId: view.row.id, versionNo: view.row.versionNo, itemId: 'N10' }
    const other = await demo.as('zhoulan')
    expect((await refusalOf(other.review.clearAnswer({ ...at, seenAt: null }))).code).toBe('ANSWER_CONFLICT')
    const cleared = await other.review.clearAnswer({ ...at, seenAt: row(view, 'N10').given!.at })
    expect(row(cleared, 'N10').answer).toBeNull()
  })

  it('was cleared by another: saving over what is gone is refused, and names nobody', async () => {
    const refusal = await refusalOf(save('chenmo', 'N10', '符合', '', '2026-10-22T00:00:00.000Z'))
    expect(refusal).toMatchObject({ code: 'ANSWER_CONFLICT', data: { itemId: 'N10', theirs: null } })
  })
})
