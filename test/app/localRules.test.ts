/** Local limits and words through the door: what is looser is refused, what is kept is used by the next check and named with it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commandId, draftOf, refusalOf, theDemo, type Client, type Demo } from '../support/theDemo.ts'

const BALCONY = 'C-2026-0144'
let demo: Demo
let admin: Client
beforeAll(async () => {
  demo = await theDemo([BALCONY])
  admin = await demo.as('luoqiang')
})
afterAll(() => demo.close())

const entry = async (key: string) => (await admin.settings.list()).find((s) => s.key === key)!
const change = async (key: string, value: unknown) =>
  admin.settings.change({ commandId: commandId(), key, value, version: (await entry(key)).version })

describe('local rules', () => {
  it('are shown before they are ever set: the central figures, no words', async () => {
    const { value, version } = await entry('localRules')
    expect(version).toBe(0)
    expect(value).toMatchObject({ params: { body_limit_specific_chars: 4000 }, words: { form_filling: [] } })
  })
  it.each<[string, string, unknown, object]>([
    [
      'a wider limit',
      'localRules',
      { params: { body_limit_specific_chars: 4500 }, words: {} },
      { code: 'local.looser', central: 4000 },
    ],
    ['a limit of law', 'localRules', { params: { legal_review_max_workdays: 30 }, words: {} }, { code: 'local.fixed' }],
    ['a word that is none', 'localRules', { params: {}, words: { form_filling: ['表'] } }, { code: 'local.badWord' }],
    ['no local rules at all', 'localRules', { limits: 1 }, { code: 'local.malformed' }],
    [
      'a unit above the central limit',
      'limits',
      { unitCharLimits: { 县水利局: 6000 } },
      { code: 'local.looser', name: '县水利局' },
    ],
    ['a unit at nothing', 'limits', { unitCharLimits: { 县水利局: 0 } }, { code: 'local.outOfRange' }],
  ])('%s is refused and nothing is recorded', async (_, key, value, data) => {
    const before = (await entry(key)).version
    expect(await refusalOf(change(key, value))).toMatchObject({ code: 'SETTING_REFUSED', data })
    expect((await entry(key)).version).toBe(before)
  })
  it('a version checked before anything is set names the checklist alone', async () => {
    const { id } = await demo.caseRow(BALCONY)
    const [first] = await demo.program.office()!.store.read((r) => r.versions(id))
    expect(first!.ruleSet).toMatch(/^清单\d/u)
    expect(first!.ruleSet).not.toContain('本级规则')
  })
  it('kept ones are recorded with before and value, and shown again', async () => {
    const first = { params: { body_limit_specific_chars: 3500 }, words: { form_filling: ['走访日志'] } }
    await change('localRules', first)
    await change('localRules', { ...first, params: { body_limit_specific_chars: 3000 } })
    expect(await entry('localRules')).toMatchObject({ version: 2, value: { params: { body_limit_specific_chars: 3000 } } })
    expect(await admin.settings.history({ key: 'localRules' })).toHaveLength(2)
  })
  it('the next version is checked by them and names them', async () => {
    await change('localRules', { params: { body_limit_specific_chars: 600 }, words: { form_filling: ['阳台'] } })
    const drafter = await demo.as('dingyiming')
    const { row, version } = await demo.caseOf(BALCONY)
    await drafter.cases.addVersion({
      commandId: commandId(),
      caseId: row.id,
      version,
      main: draftOf(BALCONY),
      attachments: [],
      origin: 'handedIn',
      note: '同一稿再送',
    })
    const second = (await demo.program.office()!.store.read((r) => r.versions(row.id))).at(-1)!
    expect(second.ruleSet).toContain('本级规则第3版')
    const said = second.findings.map((f) => `${f.checklistId} ${f.message}`).join('\n')
    expect(said).toContain('本级规定600字')
    expect(said).toMatch(/B06 .*「阳台」/u)
  })
})
