/** What 流水 and 今日办理 open a case from: the acts whose subject is a case, on the record of the demo county. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isCaseAct, type ActName } from '#domain/acts'
import { commandId, theDemo, type Demo } from '../support/theDemo.ts'

let demo: Demo
beforeAll(async () => {
  demo = await theDemo(['C-2026-0145', 'C-2026-0144'])
  const view = await demo.caseOf('C-2026-0144')
  const on = { commandId: commandId(), caseId: view.row.id, version: view.version }
  await (
    await demo.as('chenmo')
  ).emergency.propose({ ...on, reason: '预报两小时后有暴雨，须立即启动响应', basis: '预警第12号', leader: '林致远' })
})
afterAll(() => demo.close())

it('an act is about a case when, and only when, its subject is one; a paper may be either', async () => {
  const { store } = demo.program.office()!
  const entries = await store.read((r) => r.ledger({ after: 0, limit: 100_000 }))
  const wrong = new Set<string>()
  const seen = new Set<string>()
  for (const { act, subject } of entries) {
    if (act === 'paper.made') continue
    const about = (await store.read((r) => r.case(subject))) !== null
    if (about !== isCaseAct(act as ActName)) wrong.add(`${act} ${subject}`)
    if (about) seen.add(act)
  }
  expect([...wrong]).toEqual([])
  expect([...seen]).toEqual(expect.arrayContaining(['case.opened', 'countersign.given', 'emergency.proposed']))
})
