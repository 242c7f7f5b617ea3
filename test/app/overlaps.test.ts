/** What drafts have in common with 依据库 and with each other, at the router, on the demo county's 22 October 2026. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { playOctober, STORY_CASES } from '../../src/main/app/program/playOctober.ts'
import { rebuildTexts } from '../../src/main/app/similar/keepTexts.ts'
import { libraryItem, type NewLibraryItem } from '../support/libraryItem.ts'
import {
  asInput,
  commandId,
  fixture,
  refusalOf,
  theDemo,
  withWords,
  countyDraft,
  draftOf,
  type Client,
  type Demo,
} from '../support/theDemo.ts'
import { demoCounty, demoFile, demoPaper } from '../../src/main/machine/demoFiles.ts'

const FOREST = 'C-2026-0143'
const LAST_YEAR = '云政办发〔2025〕52号'

let demo: Demo
let desk: Client
let clerk: Client
beforeAll(async () => {
  demo = await theDemo([FOREST])
  desk = await demo.as('zhoulan')
  clerk = await demo.as('maxiaochuan')
  await add(
    libraryItem('关于进一步加强农村消防安全工作的通知', { docNumber: '云州政办发〔2026〕46号' }),
    fixture('08a_上级文件.docx'),
  )
})
afterAll(() => demo.close())

const add = (what: NewLibraryItem, file: File | null = null): Promise<{ id: string }> =>
  clerk.library.add({ commandId: commandId(), item: what, file })
const similarTo = async (caseId: string): Promise<(readonly [string | null, number])[]> =>
  (await desk.cases.overlaps({ caseId })).flatMap((l) => (l.text ? [[l.docNumber ?? l.title, l.text.sharePercent] as const] : []))

async function handIn(file: File, unit = '县交通运输局'): Promise<string> {
  const { form } = await desk.intake.read({ main: file, attachments: [] })
  const whole = { ...asInput(form), unit, drafterName: '曹静', plan: 'inPlan' as const, planRef: '2026-31' }
  return (await desk.intake.submit({ commandId: commandId(), form: whole, main: file, attachments: [] })).caseId
}

describe('what a draft has in common', () => {
  it('last year’s plan is offered for this year’s draft with 81 %, its passages on both sides (scenario 1.3)', async () => {
    const { id } = await demo.caseRow(FOREST)
    const [first] = await desk.cases.overlaps({ caseId: id })
    expect(first).toMatchObject({ kind: 'own', docNumber: LAST_YEAR, standing: 'inForce', text: { sharePercent: 81 } })
    const { reading, findings } = await demo.caseOf(FOREST)
    for (const { draft, source } of first!.text!.passages) {
      const there = first!.text!.paragraphs.find((p) => p.index === source.paragraph)!.text.slice(source.start, source.end)
      expect(reading.paragraphs[draft.paragraph]!.text.slice(draft.start, draft.end).slice(0, 4)).toBe(there.slice(0, 4))
    }
    expect(findings.find((f) => f.checklistId === 'N05')?.message).toContain(LAST_YEAR)
  })

  it('a relayed paper is suspected by what the library holds, and no longer shown when nobody may see it', async () => {
    const caseId = await handIn(fixture('08b_转发上级.docx'), '县消防救援大队')
    expect(await similarTo(caseId)).toEqual([['云州政办发〔2026〕46号', 93]])
    const { findings } = await desk.cases.get({ caseId })
    expect(findings.filter((f) => ['N04', 'N06'].includes(f.checklistId)).map((f) => f.level)).toEqual(['疑似', '疑似'])
    expect(await refusalOf((await demo.as('liuhai')).cases.overlaps({ caseId }))).toMatchObject({ code: 'NOT_ALLOWED' })
  })

  it('a light rewording is still a candidate, of a paper and of a draft in hand; a case is not compared with itself', async () => {
    await add(
      libraryItem('云岭县2025年冬季农村公路冰雪灾害防范工作方案', { kind: 'own', docNumber: '云政办发〔2025〕55号' }),
      fixture('09a_上年方案.docx'),
    )
    const near = await handIn(fixture('09b_本年方案_近似.docx'))
    const reworded = await handIn(fixture('09c_本年方案_改写.docx'))
    expect((await similarTo(near)).find(([name]) => name === '云政办发〔2025〕55号')?.[1]).toBe(95)
    const seen = (await desk.cases.overlaps({ caseId: reworded })).filter((l) => l.text !== null)
    expect(seen.map((l) => [l.kind, l.docNumber]).sort()).toEqual([
      ['openCase', null],
      ['own', '云政办发〔2025〕55号'],
    ])
    expect(seen.every((l) => l.text!.coveragePercent >= 40 && l.text!.passages.length > 0)).toBe(true)
    const { findings } = await desk.cases.get({ caseId: reworded })
    expect(findings.find((f) => f.checklistId === 'N09')?.message).toContain('在办')
  })

  it('a new version takes the place of the text before', async () => {
    const view = await demo.caseOf(FOREST)
    const later = await withWords(countyDraft('森林防灭火工作方案（修改稿）.docx'), '工作目标', '工作总目标')
    await desk.cases.addVersion({
      commandId: commandId(),
      caseId: view.row.id,
      version: view.version,
      main: later,
      attachments: [],
      origin: 'handedIn',
      note: '',
    })
    const [[, share]] = (await similarTo(view.row.id)) as [readonly [string, number]]
    expect(share).not.toBe(81)
    // The same file handed in by somebody else meets the new version, and not the old one.
    const copy = await handIn(countyDraft('森林防灭火工作方案（修改稿）.docx'), '县林业局')
    const [first] = await desk.cases.overlaps({ caseId: copy })
    expect(first).toMatchObject({ kind: 'openCase', unit: '县应急管理局', text: { sharePercent: 100 } })
  })

  it('all texts made anew from what was read say the same', async () => {
    const office = demo.program.office()!
    const { id } = await demo.caseRow(FOREST)
    const before = await desk.cases.overlaps({ caseId: id })
    expect(await rebuildTexts(office, false)).toBe(0)
    expect(await rebuildTexts(office, true)).toBeGreaterThan(5)
    expect(await desk.cases.overlaps({ caseId: id })).toEqual(before)
    expect((await office.store.verify()).faults).toEqual([])
  })

  it('the local rule on new content speaks only where the office has it', async () => {
    const admin = await demo.as('luoqiang')
    const limits = (await admin.settings.list()).find((s) => s.key === 'limits')!
    await admin.settings.change({
      commandId: commandId(),
      key: 'limits',
      value: { ...(limits.value as object), newContentMinPercent: 30 },
      version: limits.version,
    })
    const caseId = await handIn(fixture('08b_转发上级.docx'), '县消防救援大队')
    const { findings } = await desk.cases.get({ caseId })
    expect(findings.find((f) => f.checklistId === 'N07')?.message).toContain('低于本地规定的30%')
  })
})

describe('a case that is closed', () => {
  it('issued, its text is the office’s own paper in force with its number; refused, it is still known (scenarios 1.18, 3.7)', async () => {
    const october = await theDemo([...STORY_CASES])
    const draft = (name: string) =>
      name.startsWith('17a') ? { name, bytes: readFileSync(`test/fixtures/drafts/${name}`) } : demoFile(name)
    await playOctober(october.program, {
      county: demoCounty(),
      moveTo: (iso) => october.moveTo(iso),
      file: (name) => ({ name, bytes: new Uint8Array(draft(name).bytes) }),
      paper: demoPaper,
    })
    const office = await october.as('zhoulan')
    const again = async (reviewNo: string): Promise<Awaited<ReturnType<Client['cases']['overlaps']>>[number] | undefined> => {
      const main = draftOf(reviewNo)
      const { form } = await office.intake.read({ main, attachments: [] })
      const whole = { ...asInput(form), unit: '县林业局', drafterName: '曹静', plan: 'inPlan' as const, planRef: '2026-31' }
      const { caseId } = await office.intake.submit({ commandId: commandId(), form: whole, main, attachments: [] })
      return (await office.cases.overlaps({ caseId }))[0]
    }
    expect(await again('C-2026-0145')).toMatchObject({
      kind: 'own',
      docNumber: '云政办发〔2026〕39号',
      on: '2026-10-23',
      standing: 'inForce',
      text: { sharePercent: 100 },
    })
    expect(await again('C-2026-0144')).toMatchObject({ kind: 'openCase', docNumber: null, text: { sharePercent: 100 } })
    await october.close()
  })
})
