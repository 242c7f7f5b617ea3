/**
 * Random acts by random persons on one case of the real store, through the real router: what is refused is refused, what is done is
 * witnessed, and after every act the oracle looks at the records.
 */
import { ORPCError } from '@orpc/server'
import fc from 'fast-check'
import type { CaseView } from '#contract/views'
import { demoCounty } from '../../src/main/machine/demoFiles.ts'
import { asInput, commandId, draftOf, scan, theDemo, withWords, type Client, type Demo } from '../support/theDemo.ts'
import { brokenPromises, type Witness } from './oracle.ts'

const REVIEW_NO = 'C-2026-0145'
export const PEOPLE = [
  'zhoulan',
  'chenmo',
  'maxiaochuan',
  'xieyun',
  'hanliqun',
  'dingyiming',
  'liuhai',
  'heqing',
  'luoqiang',
] as const
export type Login = (typeof PEOPLE)[number]

/** Texts a case may carry, each with its mark; the drafts differ in one date. */
const WORDS = ['10月31日', '11月10日', '11月15日', '11月20日'] as const
const ITEMS = ['N01', 'N04', 'N09', 'N10', 'N11', 'L02', 'L03', 'F04'] as const

export type Act =
  | { readonly do: 'answer'; readonly item: number; readonly value: 0 | 1 | 2; readonly reason: string }
  | { readonly do: 'answerAll' }
  | { readonly do: 'clear'; readonly item: number }
  | { readonly do: 'decide'; readonly decision: 'pass' | 'returnForRevision' | 'refuse' | 'merge' | 'redirect' }
  | { readonly do: 'release'; readonly item: number }
  | { readonly do: 'version'; readonly words: number; readonly origin: 'handedIn' | 'edited' }
  | { readonly do: 'sign' }
  | { readonly do: 'compare'; readonly matches: boolean }
  | { readonly do: 'recheck'; readonly words: number | null }
  | { readonly do: 'draw' }
  | { readonly do: 'drawTwice' }
  | { readonly do: 'proposeRelease'; readonly reason: string }
  | { readonly do: 'confirmRelease' }
  | { readonly do: 'reviewAfterwards' }
  /** Proposed and confirmed by those whose posts they are. */
  | { readonly do: 'releaseUrgently' }
  /** The step that the workflow waits for, so that walks get far. */
  | { readonly do: 'next' }

const actOf = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      item: fc.nat(ITEMS.length - 1),
      value: fc.constantFrom(0 as const, 1 as const, 2 as const),
      reason: fc.constantFrom('', '理由甲', '理由乙'),
    }),
  },
  { weight: 3, arbitrary: fc.constant({ do: 'answerAll' as const }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clear' as const), item: fc.nat(ITEMS.length - 1) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('decide' as const),
      decision: fc.constantFrom(
        'pass' as const,
        'pass' as const,
        'returnForRevision' as const,
        'refuse' as const,
        'merge' as const,
        'redirect' as const,
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('release' as const), item: fc.nat(ITEMS.length - 1) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('version' as const),
      words: fc.nat(WORDS.length - 1),
      origin: fc.constantFrom('handedIn' as const, 'edited' as const),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ do: 'sign' as const }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('compare' as const), matches: fc.constantFrom(true, true, false) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('recheck' as const), words: fc.constantFrom(null, null, 0, 1) }) },
  { weight: 2, arbitrary: fc.constantFrom({ do: 'draw' as const }, { do: 'drawTwice' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('proposeRelease' as const),
      reason: fc.constantFrom('', '暴雨红色预警，须立即启动响应'),
    }),
  },
  { weight: 2, arbitrary: fc.constantFrom({ do: 'confirmRelease' as const }, { do: 'reviewAfterwards' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'releaseUrgently' as const }) },
  { weight: 8, arbitrary: fc.constant({ do: 'next' as const }) },
)

/** Who does it: mostly someone whose post it is, so that walks get far; sometimes anyone at all. */
const personOf = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<Login>('zhoulan', 'chenmo', 'maxiaochuan', 'xieyun') },
  { weight: 1, arbitrary: fc.constantFrom<Login>(...PEOPLE) },
)
export type Move = { readonly by: Login; readonly act: Act }
export const walks = fc.array(fc.record({ by: personOf, act: actOf as fc.Arbitrary<Act> }), { minLength: 8, maxLength: 32 })

export interface Walker {
  /** Walks once on a fresh case. @returns broken promises, with the act after which they were seen */
  walk(moves: readonly Move[]): Promise<string[]>
  readonly demo: Demo
  /** How many walks ended with a number, and how many acts were done and refused: a walk that never gets far proves nothing. */
  readonly reached: { numbered: number; released: number; done: number; refused: number }
}

export async function makeWalker(): Promise<Walker> {
  const demo = await theDemo([REVIEW_NO])
  const clients = new Map<Login, Client>()
  for (const login of PEOPLE) clients.set(login, await demo.as(login))
  const original = draftOf(REVIEW_NO)
  const drafts = await Promise.all(WORDS.map(async (w, i) => (i === 0 ? original : withWords(original, WORDS[0], w))))
  // One department's own business: 会签 has a table of its own, and would stop most walks at the first step.
  const { form: sent } = demoCounty().openCases.find((c) => c.reviewNo === REVIEW_NO)!
  const form = { ...asInput(sent), multiDept: false, countersigns: [] }
  const ids = new Map<string, Login>(
    (await demo.program.office()!.store.read((r) => r.people())).map((p) => [p.id, p.login as Login]),
  )
  const idOf = (login: Login): string => [...ids].find(([, l]) => l === login)![0]
  const store = demo.program.office()!.store
  const reached = { numbered: 0, released: 0, done: 0, refused: 0 }

  async function walk(moves: readonly Move[]): Promise<string[]> {
    const opened = await clients
      .get('dingyiming')!
      .intake.submit({ commandId: commandId(), form, main: drafts[0]!, attachments: [] })
    const { caseId } = opened
    const wrote = new Map<number, Set<string>>([[1, new Set([idOf('dingyiming')])]])
    const words = new Map<number, string>([[1, WORDS[0]]])
    let acknowledged = new Map<string, { value: '符合' | '不符合' | '不适用'; reason: string }>()
    const finals: { versionNo: number; words: string }[] = []
    const witness: Witness = {
      wrote,
      words,
      finals,
      get acknowledged() {
        return acknowledged
      },
    }
    const look = (login: Login): Promise<CaseView> => clients.get(login)!.cases.get({ caseId })
    const change = (view: CaseView) => ({ commandId: commandId(), caseId, version: view.version })
    const row = (view: CaseView, itemId: string) => view.groups.flatMap((g) => g.rows).find((r) => r.itemId === itemId)

    /** Does one act as this person; throws what the router refuses with. */
    async function act(login: Login, what: Act): Promise<void> {
      const me = clients.get(login)!
      const view = await look('zhoulan')
      const at = { caseId, versionNo: view.row.versionNo }
      switch (what.do) {
        case 'answer': {
          const itemId = ITEMS[what.item]!
          const answer = { itemId, value: (['符合', '不符合', '不适用'] as const)[what.value], reason: what.reason, evidence: '' }
          await me.review.saveAnswer({ ...at, answer, seenAt: row(view, itemId)?.given?.at ?? null })
          acknowledged.set(itemId, { value: answer.value, reason: answer.reason })
          return
        }
        case 'answerAll': {
          let now = view
          for (const g of now.groups) if (g.outstanding > 0) now = await me.review.confirmUntriggered({ ...at, groupId: g.id })
          for (const r of now.groups.flatMap((g) => g.rows)) {
            if (r.settledBy !== 'person' || r.answer !== null) continue
            const answer = { itemId: r.itemId, value: '符合' as const, reason: '已核对', evidence: '送审材料' }
            await me.review.saveAnswer({ ...at, answer, seenAt: r.given?.at ?? null })
            acknowledged.set(r.itemId, { value: '符合', reason: '已核对' })
          }
          return
        }
        case 'clear': {
          const itemId = ITEMS[what.item]!
          await me.review.clearAnswer({ ...at, itemId, seenAt: row(view, itemId)?.given?.at ?? null })
          acknowledged.delete(itemId)
          return
        }
        case 'decide': {
          const reasons = what.decision === 'pass' ? [] : [{ itemId: null, text: '理由' }]
          await me.review.decide({ ...change(view), decision: what.decision, reasons, target: '县住房和城乡建设局' })
          return
        }
        case 'release':
          await me.review.release({ ...change(view), itemId: ITEMS[what.item]!, reason: '确有必要，已请示' })
          return
        case 'version': {
          const before = wrote.get(view.row.versionNo) ?? new Set<string>()
          const same = words.get(view.row.versionNo) === WORDS[what.words]
          await me.cases.addVersion({
            ...change(view),
            main: drafts[what.words]!,
            attachments: [],
            origin: what.origin,
            note: '',
          })
          const n = (await look('zhoulan')).row.versionNo
          // A file saved again without a changed word adds nobody.
          wrote.set(
            n,
            same ? before : new Set([...before, ...(what.origin === 'edited' || login === 'dingyiming' ? [idOf(login)] : [])]),
          )
          words.set(n, WORDS[what.words]!)
          acknowledged = new Map()
          return
        }
        case 'sign':
          await me.signOff.enter({ ...change(view), signer: '方敏', opinion: '同意印发', signedOn: '2026-10-22', scan: scan() })
          return
        case 'compare':
          await me.signOff.compare({ ...change(view), matches: what.matches, note: '姓名不清' })
          return
        case 'recheck': {
          const current = words.get(view.row.versionNo)!
          const final = what.words === null ? current : WORDS[what.words]!
          await me.recheck.run({ ...change(view), final: drafts[WORDS.indexOf(final as (typeof WORDS)[number])]! })
          const after = await look('zhoulan')
          if (after.row.versionNo === view.row.versionNo) finals.push({ versionNo: view.row.versionNo, words: final })
          else {
            wrote.set(after.row.versionNo, new Set(wrote.get(view.row.versionNo)))
            words.set(after.row.versionNo, final)
            acknowledged = new Map()
          }
          return
        }
        case 'draw':
        case 'drawTwice': {
          const input = { ...change(view), printDate: '2026-10-22', copies: 10, recipients: '各乡镇' } as const
          const draw = (): Promise<{ docNumber: string }> => me.number.draw(input as never)
          const first = await draw()
          if (what.do === 'drawTwice') {
            const again = await draw()
            if (again.docNumber !== first.docNumber) throw new Error(`the retry drew ${again.docNumber} after ${first.docNumber}`)
          }
          return
        }
        case 'proposeRelease':
        case 'confirmRelease':
        case 'reviewAfterwards':
          await emergency(me, change(view), what)
          return
        case 'releaseUrgently':
          await act('chenmo', { do: 'proposeRelease', reason: '暴雨红色预警，须立即启动响应' })
          await act('hanliqun', { do: 'confirmRelease' })
          return
        case 'next': {
          const wrote = view.versions.at(-1)!.contributors
          for (const step of NEXT[view.row.state] ?? [])
            await act(step.by === 'chenmo' && wrote.includes('陈默') ? 'zhoulan' : step.by, step.act)
          return
        }
      }
    }

    for (const [i, { by, act: what }] of moves.entries()) {
      try {
        await act(by, what)
        reached.done++
      } catch (error) {
        if (!(error instanceof ORPCError) || error.code === 'INTERNAL') throw error
        reached.refused++
      }
      const broken = await store.read((r) => brokenPromises(r, caseId, witness))
      if (broken.length > 0) return broken.map((b) => `after ${i + 1} ${by} ${JSON.stringify(what)}: ${b}`)
    }
    const end = await look('zhoulan')
    if (end.row.docNumber !== null) reached.numbered++
    if (end.emergencies.some((e) => e.confirmed !== null)) reached.released++
    return []
  }
  return { walk, demo, reached }
}

/** What the workflow waits for by state, done by someone whose post it is. */
const NEXT: Partial<Record<CaseView['row']['state'], readonly Move[]>> = {
  reviewing: [
    { by: 'chenmo', act: { do: 'answerAll' } },
    { by: 'chenmo', act: { do: 'decide', decision: 'pass' } },
  ],
  returned: [{ by: 'dingyiming', act: { do: 'version', words: 1, origin: 'handedIn' } }],
  passed: [{ by: 'xieyun', act: { do: 'sign' } }],
  signEntered: [{ by: 'maxiaochuan', act: { do: 'compare', matches: true } }],
  signed: [{ by: 'xieyun', act: { do: 'recheck', words: null } }],
  rechecked: [{ by: 'xieyun', act: { do: 'draw' } }],
  released: [{ by: 'xieyun', act: { do: 'draw' } }],
  postReview: [{ by: 'zhoulan', act: { do: 'reviewAfterwards' } }],
}

/** 紧急放行 step by step: proposed by one person, confirmed by another, answered for afterwards by a third. */
async function emergency(
  me: Client,
  on: { commandId: string; caseId: string; version: number },
  what: Extract<Act, { do: 'proposeRelease' | 'confirmRelease' | 'reviewAfterwards' }>,
): Promise<unknown> {
  switch (what.do) {
    case 'proposeRelease':
      return me.emergency.propose({ ...on, reason: what.reason, basis: '县气象局预警第12号', leader: '林致远' })
    case 'confirmRelease':
      return me.emergency.confirm(on)
    case 'reviewAfterwards':
      return me.emergency.review({ ...on, fits: true, text: '响应级别与预报相符' })
  }
}
