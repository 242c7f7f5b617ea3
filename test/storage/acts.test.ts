/** The rows an act leaves, from every state it may be done in. Over 300 lines because every act of the path is made once at its top. */
import { cpSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DecisionKind } from '#domain/acts'
import { CASE_STATES, type CaseState } from '#domain/case'
import { day } from '#domain/day'
import { EDIT_KINDS, type EditKind } from '#domain/editKind'
import { STEPS, versionStep, type Step } from '#domain/review'
import { isVoided } from '#domain/voids'
import type { Store, Writer } from '../../src/main/app/ports.ts'
import {
  act,
  compareSignOff,
  draw,
  enterSignOff,
  file,
  form,
  makeStore,
  openCase,
  pass,
  recheck,
  removeTempDirs,
  reopen,
  tempDir,
  version,
} from './office.ts'

afterAll(removeTempDirs)

const sendBack = (decision: DecisionKind) => (tx: Writer) =>
  tx.record('review.decided', 'c1', {
    caseId: 'c1',
    versionNo: 1,
    round: 1,
    decision,
    reasons: [{ itemId: 'N01', text: '理由不足' }],
    answers: [],
    on: day('2026-10-22'),
  })

const addVersion =
  (stateBefore: CaseState, edit: EditKind = 'text') =>
  (tx: Writer) =>
    tx.record('version.added', 'c1', { caseId: 'c1', version: version(2), stateBefore, edit, prints: false })

const release = (tx: Writer) =>
  tx.record('emergency.confirmed', 'c1', {
    caseId: 'c1',
    versionNo: 1,
    on: day('2026-10-22'),
    dueOn: day('2026-10-26'),
    unmet: [{ id: 'checklist', label: '适用的审核项已全部作答', detail: '未答 1 项：N01' }],
  })

const decideAgain = (decision: DecisionKind) => (tx: Writer) =>
  tx.record('review.decided', 'c1', {
    caseId: 'c1',
    versionNo: 1,
    round: 2,
    decision,
    reasons: [],
    answers: [],
    on: day('2026-10-22'),
  })

/** How a case gets into each state, from intake. */
const WAY: Record<CaseState, readonly ((tx: Writer) => Promise<unknown>)[]> = {
  reviewing: [],
  returned: [sendBack('returnForRevision')],
  refused: [sendBack('refuse')],
  merged: [sendBack('merge')],
  redirected: [sendBack('redirect')],
  inspection: [sendBack('toInspection')],
  released: [release],
  postReview: [release, (tx) => draw(tx, 'c1')],
  passed: [(tx) => pass(tx, 'c1')],
  signEntered: [(tx) => pass(tx, 'c1'), (tx) => enterSignOff(tx, 'c1')],
  signed: [(tx) => pass(tx, 'c1'), (tx) => enterSignOff(tx, 'c1'), (tx) => compareSignOff(tx, 'c1')],
  rechecked: [
    (tx) => pass(tx, 'c1'),
    (tx) => enterSignOff(tx, 'c1'),
    (tx) => compareSignOff(tx, 'c1'),
    (tx) => recheck(tx, 'c1'),
  ],
  issued: [
    (tx) => pass(tx, 'c1'),
    (tx) => enterSignOff(tx, 'c1'),
    (tx) => compareSignOff(tx, 'c1'),
    (tx) => recheck(tx, 'c1'),
    (tx) => draw(tx, 'c1'),
  ],
}

const DO: Record<Step, (tx: Writer, from: CaseState) => Promise<unknown>> = {
  pass: (tx) => pass(tx, 'c1', 2),
  returnForRevision: decideAgain('returnForRevision'),
  refuse: decideAgain('refuse'),
  merge: decideAgain('merge'),
  redirect: decideAgain('redirect'),
  toInspection: decideAgain('toInspection'),
  releaseUrgently: release,
  reviewAfterwards: (tx) =>
    tx.record('postReview.given', 'c1', { caseId: 'c1', versionNo: 1, fits: true, text: '符合', on: day('2026-10-26') }),
  addVersion: (tx, from) => addVersion(from)(tx),
  replaceFile: (tx, from) => addVersion(from, 'layout')(tx),
  enterSignOff: (tx) => enterSignOff(tx, 'c1'),
  signOffMatches: (tx) => compareSignOff(tx, 'c1'),
  signOffDiffers: (tx) => compareSignOff(tx, 'c1', false),
  recheckSame: (tx) => recheck(tx, 'c1'),
  recheckDiffers: (tx) => recheck(tx, 'c1', false),
  drawNumber: (tx) => draw(tx, 'c1'),
}

const ready = new Map<CaseState, string>()
beforeAll(async () => {
  for (const state of CASE_STATES) {
    const dir = tempDir()
    const store = await makeStore(dir)
    await act(store, async (tx) => {
      await openCase(tx, 'c1', 1)
      for (const step of WAY[state]) await step(tx)
    })
    expect((await store.read((r) => r.case('c1')))?.state).toBe(state)
    await store.release()
    ready.set(state, dir)
  }
})

/** A store of its own with the case in this state. */
function caseIn(state: CaseState): Promise<Store> {
  const dir = tempDir()
  cpSync(ready.get(state)!, dir, { recursive: true })
  return reopen(dir)
}

describe('the rows follow the workflow', () => {
  const allowed = CASE_STATES.flatMap((from) =>
    (Object.entries(STEPS[from]) as [Step, CaseState][]).map(([step, to]) => [from, step, to] as const),
  )
  it.each(allowed)('from %s, %s leads to %s and the row is one version on', async (from, step, to) => {
    const store = await caseIn(from)
    const before = (await store.read((r) => r.case('c1')))!
    await act(store, (tx) => DO[step](tx, from))
    const after = (await store.read((r) => r.case('c1')))!
    expect([after.state, after.version]).toEqual([to, before.version + 1])
    expect((await store.verify()).faults.filter((f) => f.what !== 'object')).toEqual([])
    await store.release()
  })

  const forbidden = CASE_STATES.flatMap((from) =>
    (Object.keys(DO) as Step[])
      .filter((s) => !(s in STEPS[from]))
      // Before a decision a file without a changed word is a hand-in as any other: versionStep says so, not the file.
      .filter((s) => s !== 'replaceFile' || !('addVersion' in STEPS[from]))
      .map((step) => [from, step] as const),
  )
  it.each(forbidden)('from %s, %s is a bug and changes nothing', async (from, step) => {
    const store = await caseIn(from)
    const head = await store.read((r) => r.head())
    await expect(act(store, (tx) => DO[step](tx, from))).rejects.toThrow(/./)
    expect(await store.read((r) => r.head())).toEqual(head)
    await store.release()
  })

  it.each(CASE_STATES.filter((s) => 'addVersion' in STEPS[s]).flatMap((from) => EDIT_KINDS.map((edit) => [from, edit] as const)))(
    'a new version in %s with an edit of the kind %s voids exactly what the table says',
    async (from, edit) => {
      const store = await caseIn(from)
      const before = (await store.read((r) => r.case('c1')))!
      await act(store, addVersion(from, edit))
      const [decisions, signOffs, record] = await store.read(
        async (r) => [await r.decisions('c1'), await r.signOffs('c1'), await r.case('c1')] as const,
      )
      for (const d of decisions)
        expect(d.voidedByVersion).toBe(d.decision === 'pass' && isVoided('decision', edit, false) ? 2 : null)
      for (const s of signOffs) expect(s.status === 'void').toBe(isVoided('signOff', edit, false))
      const stays = versionStep(from, edit) === 'replaceFile'
      expect(record).toMatchObject({
        state: stays ? (from === 'rechecked' ? 'signed' : from) : 'reviewing',
        versionNo: 2,
        decidedOn: stays ? before.decidedOn : null,
      })
      expect((await store.read((r) => r.versions('c1'))).map((v) => v.versionNo)).toEqual([1, 2])
      await store.release()
    },
  )
})

it('an entry from before edits had kinds voids as a changed text does', async () => {
  const store = await caseIn('rechecked')
  await act(store, (tx) => tx.record('version.added', 'c1', { caseId: 'c1', version: version(2), stateBefore: 'rechecked' }))
  const [decisions, signOffs, record] = await store.read(
    async (r) => [await r.decisions('c1'), await r.signOffs('c1'), await r.case('c1')] as const,
  )
  expect([decisions.map((d) => d.voidedByVersion), signOffs.map((s) => s.status), record!.state]).toEqual([
    [2],
    ['void'],
    'reviewing',
  ])
  await store.release()
})

describe('what a person reads back', () => {
  it('is what was recorded', async () => {
    const store = await caseIn('issued')
    await act(store, (tx) =>
      tx.record('item.overridden', 'c1', { caseId: 'c1', versionNo: 1, itemId: 'N12', level: 'office_head', reason: '县委要求' }),
    )
    await act(store, (tx) =>
      tx.record('sheet.printed', 'c1', {
        caseId: 'c1',
        versionNo: 1,
        stage: '存档稿',
        n: 1,
        passed: true,
        reason: '',
        file: file('审批单.docx'),
      }),
    )
    const got = await store.read(async (r) => ({
      record: await r.case('c1'),
      byNo: (await r.caseByReviewNo('审〔2026〕1'))?.id,
      last: [await r.lastReviewNo(2026), await r.lastReviewNo(2025)],
      decisions: (await r.decisions('c1')).map((d) => [d.round, d.decision, d.by, d.byName, d.on]),
      between: [
        (await r.decisionsBetween(day('2026-10-01'), day('2026-10-31'))).length,
        (await r.decisionsBetween(day('2026-11-01'), day('2026-11-30'))).length,
      ],
      overrides: (await r.overrides('c1')).map((o) => o.reason),
      signOffs: (await r.signOffs('c1')).map((s) => [s.signer, s.status, s.enteredByName, s.comparedByName]),
      rechecks: (await r.rechecks('c1')).map((x) => x.same),
      prints: (await r.sheetPrints('c1')).map((p) => [p.stage, p.n, p.passed]),
      row: (await r.registerRow('row-c1'))?.docNumber,
      history: (await r.ledger({ after: 0, limit: 20, subject: 'c1' })).map((e) => e.act),
      newest: (await r.ledger({ after: 0, limit: 1, newestFirst: true })).map((e) => e.act),
      onDay: [
        (await r.ledger({ after: 0, limit: 99, on: day('2026-10-22') })).length,
        (await r.ledger({ after: 0, limit: 99, on: day('2026-10-21') })).length,
      ],
    }))
    expect(got).toMatchObject({
      record: {
        reviewNo: '审〔2026〕1',
        state: 'issued',
        versionNo: 1,
        round: 1,
        docNumber: '云政办发〔2026〕1号',
        form: form('关于事项1的通知'),
      },
      byNo: 'c1',
      last: [1, 0],
      decisions: [[1, 'pass', 'p1', '周岚', '2026-10-22']],
      between: [1, 0],
      overrides: ['县委要求'],
      signOffs: [['杨正', 'matched', '周岚', '周岚']],
      rechecks: [true],
      prints: [['存档稿', 1, true]],
      row: '云政办发〔2026〕1号',
      history: [
        'case.opened',
        'review.decided',
        'signOff.entered',
        'signOff.compared',
        'recheck.done',
        'number.drawn',
        'item.overridden',
        'sheet.printed',
      ],
      newest: ['sheet.printed'],
      onDay: [9, 0],
    })
    await store.release()
  })

  it('working copies are kept, changed and thrown away', async () => {
    const store = await caseIn('reviewing')
    const draft = {
      itemId: 'N01',
      value: '符合',
      reason: '',
      evidence: '',
      settledBy: 'person',
      by: 'p1',
      at: '2026-10-22T00:31:00.000Z',
    } as const
    await act(store, async (tx) => {
      await tx.saveAnswerDraft('c1', 1, draft)
      await tx.saveAnswerDraft('c1', 1, { ...draft, value: '不符合', reason: '没有依据' })
      await tx.saveAnswerDraft('c1', 1, { ...draft, itemId: 'N02' })
      await tx.clearAnswerDraft('c1', 1, 'N02')
      await tx.saveCredential({ personId: 'p1', phc: 'x', failures: 0, lockedUntil: null, locks: 0, mustChange: true })
      await tx.saveCredential({ personId: 'p1', phc: 'y', failures: 2, lockedUntil: null, locks: 1, mustChange: false })
      await tx.saveSession({ tokenHash: 't1', personId: 'p1', startedAt: 'a', lastSeenAt: 'a' })
      await tx.saveSession({ tokenHash: 't1', personId: 'p1', startedAt: 'a', lastSeenAt: 'b' })
      await tx.saveSession({ tokenHash: 't2', personId: 'p1', startedAt: 'a', lastSeenAt: 'a' })
      await tx.endSession('t2')
    })
    const got = await store.read(async (r) => [
      await r.answerDrafts('c1', 1),
      await r.credential('p1'),
      await r.session('t1'),
      await r.session('t2'),
    ])
    expect(got).toEqual([
      [{ ...draft, value: '不符合', reason: '没有依据' }],
      { personId: 'p1', phc: 'y', failures: 2, lockedUntil: null, locks: 1, mustChange: false },
      { tokenHash: 't1', personId: 'p1', startedAt: 'a', lastSeenAt: 'b' },
      null,
    ])
    await act(store, (tx) => tx.endSessionsOf('p1'))
    expect(await store.read((r) => r.session('t1'))).toBeNull()
    await store.release()
  })
})
