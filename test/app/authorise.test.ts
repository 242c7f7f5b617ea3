/** Who may ask for what, at the router itself: every operation, every role, and nobody. */
import { isContractProcedure } from '@orpc/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#contract/contract'
import { ROLES, type Role } from '#domain/people'
import { ALLOWED, type OperationName } from '../../src/main/app/authorise.ts'
import {
  asInput,
  clientOf,
  commandId,
  fixture,
  refusalOf,
  signedIn,
  theDemo,
  type Client,
  type Demo,
} from '../support/theDemo.ts'

const OPERATIONS = Object.entries(contract).flatMap(([section, of]) =>
  Object.entries(of).map(([name, procedure]) => {
    expect(isContractProcedure(procedure)).toBe(true)
    return `${section}.${name}` as OperationName
  }),
)

/** One account of the demo for each role alone; there is none for 合法性审核人 alone, so one is added. */
const LOGINS: Readonly<Record<Role, string>> = {
  drafter: 'liuhai',
  reviewer: 'zhoulan',
  secretary: 'maxiaochuan',
  head: 'hanliqun',
  legal: 'onlylegal',
  admin: 'luoqiang',
}
const FIRST_PASSWORD = '一次性口令-2026'
const NEW_PASSWORD = '司法局-审核2026'

let demo: Demo
const people = new Map<Role, Client>()

beforeAll(async () => {
  demo = await theDemo(['C-2026-0144'])
  const admin = await signedIn(demo.program, 'luoqiang')
  await admin.people.add({
    commandId: commandId(),
    login: LOGINS.legal,
    name: '钱律',
    unit: '县司法局',
    title: '',
    roles: ['legal'],
    password: FIRST_PASSWORD,
  })
  const legal = await signedIn(demo.program, LOGINS.legal, FIRST_PASSWORD)
  await legal.session.changePassword({ old: FIRST_PASSWORD, fresh: NEW_PASSWORD })
  for (const role of ROLES)
    people.set(role, await signedIn(demo.program, LOGINS[role], role === 'legal' ? NEW_PASSWORD : undefined))
})
afterAll(() => demo.close())

const NO_CASE = 'no-such-case'
const form = asInput({
  title: '标题',
  docKind: '通知',
  unit: '县司法局',
  drafterName: '何清',
  phone: '',
  seriesCode: '云政办发',
  direction: 'down',
  carrier: 'redHead',
  normativeKind: 'none',
  lengthClass: 'general',
  urgency: 'none',
  mainRecipientsText: '',
  ccRecipientsText: '',
  signature: '',
  documentDate: '',
  attachments: [],
  plan: 'offPlan',
  planRef: '',
  reason: '',
  disclosure: null,
  nonDisclosureReason: '',
  hasSuperiorDoc: false,
  economic: false,
  multiDept: false,
  countersigns: [],
  dueOn: null,
})
const seen = (): { commandId: string; caseId: string; version: number } => ({
  commandId: commandId(),
  caseId: NO_CASE,
  version: 1,
})
const BASIS = { kind: 'law' as const, title: '法', docNumber: null, issuer: '', issuedOn: null, statusSource: '' }
const answer = { itemId: 'N01', value: '符合' as const, reason: '', evidence: '' }
/** A file that is read in a moment, and refused. */
const empty = (): File => fixture('38_空文件.docx')

/** The least a call needs to get past the contract; what it asks for does not exist or is not right. */
const CALLS: Readonly<Record<OperationName, (c: Client) => Promise<unknown>>> = {
  'program.status': (c) => c.program.status(),
  'program.setup': (c) =>
    c.program.setup({
      office: {
        name: '县',
        county: '县',
        series: [{ code: '云', issuer: '县', issuerType: 'gov', carrier: 'redHead', active: true }],
        units: [],
        signers: [],
      },
      admin: { login: 'a', name: 'a', password: 'weak' },
      people: [],
      secondBackupFolder: '',
    }),
  'program.openDemo': (c) => c.program.openDemo({ date: '2026-10-22', anew: false }),
  'program.closeDemo': (c) => c.program.closeDemo(),
  'program.backup': (c) => c.program.backup(),
  'program.backups': (c) => c.program.backups(),
  'program.restore': (c) => c.program.restore({ file: 'none', reason: '试', password: 'wrong' }),
  'program.verify': (c) => c.program.verify(),
  'session.signIn': (c) => c.session.signIn({ login: 'nobody', password: 'wrong' }),
  'session.signOut': (c) => c.session.signOut(),
  'session.me': (c) => c.session.me(),
  'session.unlock': (c) => c.session.unlock({ password: 'wrong' }),
  'session.changePassword': (c) => c.session.changePassword({ old: 'wrong', fresh: 'weak' }),
  'people.list': (c) => c.people.list(),
  'people.add': (c) =>
    c.people.add({
      commandId: commandId(),
      login: 'new',
      name: '新',
      unit: '县',
      title: '',
      roles: ['drafter'],
      password: 'weak',
    }),
  'people.change': (c) =>
    c.people.change({
      commandId: commandId(),
      id: 'nobody',
      name: '新',
      unit: '县',
      title: '',
      roles: ['drafter'],
      disabled: false,
    }),
  'people.resetPassword': (c) => c.people.resetPassword({ id: 'nobody' }),
  'settings.list': (c) => c.settings.list(),
  'settings.office': (c) => c.settings.office(),
  'settings.change': (c) => c.settings.change({ commandId: commandId(), key: 'limits', value: {}, version: -1 }),
  'settings.history': (c) => c.settings.history({ key: 'limits' }),
  'intake.read': (c) => c.intake.read({ main: empty(), attachments: [] }),
  'intake.submit': (c) => c.intake.submit({ commandId: commandId(), form, main: empty(), attachments: [] }),
  'cases.queue': (c) => c.cases.queue(),
  'cases.list': (c) => c.cases.list({}),
  'cases.get': (c) => c.cases.get({ caseId: NO_CASE }),
  'cases.changeForm': (c) => c.cases.changeForm({ ...seen(), form }),
  'cases.addVersion': (c) => c.cases.addVersion({ ...seen(), main: empty(), attachments: [], origin: 'handedIn', note: '' }),
  'cases.file': (c) => c.cases.file({ caseId: NO_CASE, sha256: '0'.repeat(64) }),
  'cases.search': (c) => c.cases.search({ query: '没有这样的标题' }),
  'review.saveAnswer': (c) => c.review.saveAnswer({ caseId: NO_CASE, versionNo: 1, answer }),
  'review.clearAnswer': (c) => c.review.clearAnswer({ caseId: NO_CASE, versionNo: 1, itemId: 'N01' }),
  'review.confirmUntriggered': (c) => c.review.confirmUntriggered({ caseId: NO_CASE, versionNo: 1, groupId: 'burden' }),
  'review.decide': (c) => c.review.decide({ ...seen(), decision: 'pass', reasons: [] }),
  'review.release': (c) => c.review.release({ ...seen(), itemId: 'N01', reason: '理由' }),
  'sheet.preview': (c) => c.sheet.preview({ caseId: NO_CASE, stage: '送签稿' }),
  'sheet.print': (c) => c.sheet.print({ commandId: commandId(), caseId: NO_CASE, stage: '送签稿', reason: '' }),
  'signOff.enter': (c) => c.signOff.enter({ ...seen(), signer: '', opinion: '', signedOn: '', scan: null }),
  'signOff.compare': (c) => c.signOff.compare({ ...seen(), matches: true, note: '' }),
  'recheck.run': (c) => c.recheck.run({ ...seen(), final: empty() }),
  'number.next': (c) => c.number.next({ caseId: NO_CASE }),
  'number.draw': (c) => c.number.draw({ ...seen(), printDate: '2026-10-22' as never, copies: 1, recipients: '' }),
  'number.lines': (c) => c.number.lines({ year: 2026 }),
  'register.page': (c) => c.register.page({ limit: 1 }),
  'register.row': (c) => c.register.row({ id: 'none' }),
  'cases.overlaps': (c) => c.cases.overlaps({ caseId: NO_CASE }),
  'library.list': (c) => c.library.list({}),
  'library.file': (c) => c.library.file({ id: 'none' }),
  'library.add': (c) => c.library.add({ commandId: commandId(), item: { ...BASIS, status: 'inForce' }, file: null }),
  'library.addFile': (c) => c.library.addFile({ commandId: commandId(), id: 'none', file: empty() }),
  'library.changeStatus': (c) =>
    c.library.changeStatus({ commandId: commandId(), id: 'none', seen: 'unknown', status: 'inForce', statusSource: '试' }),
  'library.previewImport': (c) => c.library.previewImport({ file: empty() }),
  'library.import': (c) => c.library.import({ commandId: commandId(), file: empty() }),
  'statistics.month': (c) => c.statistics.month({ month: '2026-10' as never }),
  'statistics.rows': (c) => c.statistics.rows({ month: '2026-10' as never, figureId: 'none' }),
  'ledger.page': (c) => c.ledger.page({ limit: 1 }),
}

/** The refusal's code, or 'done'. An error the contract does not name fails the test. */
const outcomeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'done',
    async (error: unknown) => (await refusalOf(Promise.reject(error))).code,
  )

/** These end the session they are called in, so they come last. */
const ENDING: readonly OperationName[] = ['program.openDemo', 'session.signOut', 'program.closeDemo']
const REFUSED_AT_THE_DOOR = ['SIGN_IN_REQUIRED', 'NOT_ALLOWED']

describe('the list of who may ask for what', () => {
  it('names every operation of the contract, and no other', () => {
    expect(Object.keys(ALLOWED).sort()).toEqual([...OPERATIONS].sort())
  })

  it('lets the administrator look after accounts and settings, and take no part in a paper', () => {
    const may = (role: Role): string[] =>
      OPERATIONS.filter((o) => (Array.isArray(ALLOWED[o]) ? ALLOWED[o].includes(role) : false))
    for (const part of ['intake.', 'cases.', 'review.', 'sheet.', 'signOff.', 'recheck.', 'number.draw']) {
      expect(
        may('admin').filter((o) => o.startsWith(part)),
        part,
      ).toEqual([])
    }
    for (const o of ['people.add', 'people.change', 'people.resetPassword', 'settings.change', 'program.restore'] as const)
      expect(ALLOWED[o], o).toEqual(['admin'])
  })

  it('lets a drafter only hand in and follow', () => {
    const may = OPERATIONS.filter((o) => Array.isArray(ALLOWED[o]) && ALLOWED[o].includes('drafter'))
    expect(may).toEqual(['intake.read', 'intake.submit', 'cases.changeForm', 'cases.addVersion'])
  })
})

describe('a drafter of another unit', () => {
  it('neither sees the case nor its files, and changes nothing of it', async () => {
    const view = await demo.caseOf('C-2026-0144')
    expect(view.row.unit).toBe('县住房和城乡建设局')
    const stranger = people.get('drafter')!
    const { mine, others } = await stranger.cases.queue()
    expect([...mine, ...others, ...(await stranger.cases.list({}))].map((r) => r.unit)).not.toContain(view.row.unit)
    const on = { caseId: view.row.id, version: view.version }
    const sha256 = view.versions[0]!.main.sha256
    const calls = [
      stranger.cases.get(on),
      stranger.cases.file({ caseId: view.row.id, sha256 }),
      stranger.cases.changeForm({ ...on, commandId: commandId(), form: { ...asInput(view.form), phone: '1' } }),
      stranger.cases.addVersion({
        ...on,
        commandId: commandId(),
        main: fixture('01_通知_clean.docx'),
        attachments: [],
        origin: 'handedIn',
        note: '',
      }),
    ]
    for (const call of calls) expect((await refusalOf(call)).code).toBe('NOT_FOUND')
    expect(await demo.caseOf('C-2026-0144')).toEqual(view)
    const own = await signedIn(demo.program, 'dingyiming')
    expect((await own.cases.file({ caseId: view.row.id, sha256 })).name).toBe(view.versions[0]!.main.name)
  })
})

describe('without a session only the open operations answer', () => {
  it.each(OPERATIONS.filter((o) => !ENDING.includes(o)))('%s', async (operation) => {
    const outcome = await outcomeOf(CALLS[operation](clientOf(demo.program)))
    if (ALLOWED[operation] === 'open') expect(REFUSED_AT_THE_DOOR).not.toContain(outcome)
    else expect(outcome).toBe('SIGN_IN_REQUIRED')
  })
})

describe('each role is answered what it may ask and refused the rest, with the roles that are needed', () => {
  it.each([...OPERATIONS.filter((o) => !ENDING.includes(o)), ...ENDING])('%s', async (operation) => {
    const allowed = ALLOWED[operation]
    for (const role of ROLES) {
      const call = CALLS[operation](people.get(role)!)
      if (typeof allowed === 'string' || allowed.includes(role)) {
        expect(REFUSED_AT_THE_DOOR, role).not.toContain(await outcomeOf(call))
      } else {
        expect(await refusalOf(call), role).toEqual({ code: 'NOT_ALLOWED', data: { need: allowed } })
      }
    }
  })

  it('and with no store open nothing but the start answers', async () => {
    const nobody = clientOf(demo.program)
    expect((await nobody.program.status()).store).toBe('none')
    expect(await nobody.session.me()).toBeNull()
    for (const operation of OPERATIONS.filter((o) => ALLOWED[o] !== 'open'))
      expect(await outcomeOf(CALLS[operation](nobody)), operation).toBe('NO_STORE')
    expect(await outcomeOf(CALLS['session.signIn'](nobody))).toBe('NO_STORE')
  })
})
