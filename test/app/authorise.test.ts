/**
 * Who may ask for what, at the router itself: every operation, every role, and nobody.
 * Over 300 lines because every operation stands in it with a question to ask it by.
 */
import { isContractProcedure } from '@orpc/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#contract/contract'
import { day } from '#domain/day'
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

const OPERATIONS = Object.entries<object>({ ...contract }).flatMap(([section, of]) =>
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
  inspectionRef: '',
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
const planItem = {
  year: 2026,
  ref: '2026年县政府发文计划第31项',
  title: '已在计划中',
  docKind: null,
  seriesCode: null,
  unit: '县司法局',
  basis: '',
  content: '',
  when: '',
  normative: false,
  nature: '新增' as const,
  note: '',
}
const asked = {
  caseId: null,
  unit: '',
  title: '',
  docKind: null,
  seriesCode: null,
  reason: '',
  basis: '',
  overlap: '',
  alternative: '',
}
const loadItem = {
  kind: 'paper' as const,
  title: '事项',
  unit: '县司法局',
  townships: ['别县的乡'],
  from: day('2026-10-26'),
  to: day('2026-10-26'),
  ref: '',
}
const leadersDecision = () => ({
  commandId: commandId(),
  id: 'none',
  approved: true,
  approverName: '方敏',
  approverPost: '常务副县长',
  opinion: '',
  on: day('2026-10-22'),
})
const onDraft = (): { commandId: string; caseId: string; versionNo: number } => ({
  commandId: commandId(),
  caseId: NO_CASE,
  versionNo: 1,
})
const BASIS = { kind: 'law' as const, title: '法', docNumber: null, issuer: '', issuedOn: null, statusSource: '' }
const answer = { itemId: 'N01', value: '符合' as const, reason: '', evidence: '' }
const TODAY = day('2026-10-22')
const opinion = {
  opinionNo: '',
  issuedOn: TODAY,
  points: [],
  outcome: 'mayDeliberate' as const,
  remarks: [],
  grounds: '',
  process: '',
  responsible: '',
  urgentReason: '',
}
const emptyOpinion = {
  ...opinion,
  issuedOn: '',
  receivedOn: '',
  paperType: 'legalOpinion' as const,
  organ: '',
  reviewer: '',
  outcome: null,
}
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
  'cases.today': (c) => c.cases.today({}),
  'cases.list': (c) => c.cases.list({}),
  'cases.get': (c) => c.cases.get({ caseId: NO_CASE }),
  'cases.changeForm': (c) => c.cases.changeForm({ ...seen(), form }),
  'cases.addVersion': (c) => c.cases.addVersion({ ...seen(), main: empty(), attachments: [], origin: 'handedIn', note: '' }),
  'cases.examine': (c) => c.cases.examine({ caseId: NO_CASE, main: empty(), attachments: [], origin: 'edited' }),
  'cases.compare': (c) => c.cases.compare({ caseId: NO_CASE, from: 1, to: 2 }),
  'cases.file': (c) => c.cases.file({ caseId: NO_CASE, sha256: '0'.repeat(64) }),
  'cases.search': (c) => c.cases.search({ query: '没有这样的标题' }),
  'review.saveAnswer': (c) => c.review.saveAnswer({ caseId: NO_CASE, versionNo: 1, answer }),
  'review.clearAnswer': (c) => c.review.clearAnswer({ caseId: NO_CASE, versionNo: 1, itemId: 'N01' }),
  'review.confirmUntriggered': (c) => c.review.confirmUntriggered({ caseId: NO_CASE, versionNo: 1, groupId: 'burden' }),
  'review.carryOver': (c) => c.review.carryOver({ caseId: NO_CASE, versionNo: 2, groupId: 'burden', itemId: null }),
  'review.decide': (c) => c.review.decide({ ...seen(), decision: 'pass', reasons: [] }),
  'review.release': (c) => c.review.release({ ...seen(), itemId: 'N01', reason: '理由' }),
  'countersign.get': (c) => c.countersign.get({ caseId: NO_CASE }),
  'countersign.request': (c) => c.countersign.request({ ...onDraft(), units: ['县财政局'], dueOn: day('2026-10-30') }),
  'countersign.give': (c) =>
    c.countersign.give({ ...onDraft(), unit: '县财政局', stance: 'agree', text: '', signedBy: '', on: '', file: null }),
  'countersign.settle': (c) => c.countersign.settle({ ...onDraft(), unit: '县财政局', how: '' }),
  'countersign.withdraw': (c) => c.countersign.withdraw({ ...onDraft(), unit: '县财政局', reason: '' }),
  'countersign.urge': (c) => c.countersign.urge({ ...onDraft(), unit: '县财政局' }),
  'outcome.get': (c) => c.outcome.get({ caseId: NO_CASE }),
  'outcome.notice': (c) => c.outcome.notice({ commandId: commandId(), caseId: NO_CASE, resubmitBy: null }),
  'carrier.choose': (c) => c.carrier.choose({ ...seen(), choice: 'stays', reason: '', seriesCode: null }),
  'joint.get': (c) => c.joint.get({ caseId: NO_CASE }),
  'joint.enter': (c) => c.joint.enter({ ...onDraft(), organ: '县', signer: '', post: '', opinion: '', signedOn: '', scan: null }),
  'joint.compare': (c) => c.joint.compare({ ...onDraft(), organ: '县', matches: true, note: '' }),
  'legal.determine': (c) => c.legal.determine({ ...seen(), kind: 'admin', reason: '' }),
  'legal.second': (c) => c.legal.second({ ...seen(), note: '' }),
  'legal.receive': (c) => c.legal.receive({ ...seen(), on: TODAY, items: [{ material: 'basis', note: '', file: null }] }),
  'legal.request': (c) => c.legal.request({ ...seen(), missing: ['basis'], note: '', on: TODAY, dueOn: TODAY }),
  'legal.supply': (c) => c.legal.supply({ ...seen(), on: TODAY }),
  'legal.submit': (c) => c.legal.submit({ ...seen(), organ: '', receivedOn: TODAY }),
  'legal.saveDraft': (c) => c.legal.saveDraft({ caseId: NO_CASE, draft: emptyOpinion }),
  'legal.opine': (c) => c.legal.opine({ ...seen(), ...opinion }),
  'legal.transcribe': (c) =>
    c.legal.transcribe({
      ...seen(),
      ...opinion,
      paperType: 'legalOpinion',
      organ: '',
      reviewer: '',
      receivedOn: TODAY,
      file: null,
    }),
  'legal.keepCountersign': (c) =>
    c.legal.keepCountersign({ ...seen(), unit: '县司法局', stance: 'agree', text: '', signedBy: '', on: TODAY, file: null }),
  'legal.adopt': (c) => c.legal.adopt({ ...seen(), items: [{ remarkId: 'none', adoption: 'adopted', reason: '' }] }),
  'legal.fair': (c) =>
    c.legal.fair({
      ...seen(),
      applies: false,
      reason: '',
      organ: '',
      result: null,
      heard: '',
      exception: '',
      revised: '',
      on: TODAY,
      file: null,
    }),
  'legal.assess': (c) => c.legal.assess({ ...seen(), conclusion: '', file: null }),
  'legal.consult': (c) =>
    c.legal.consult({ ...seen(), audience: 'public', period: null, exemptReason: '', summary: '', file: null }),
  'legal.majorDecision': (c) => c.legal.majorDecision({ ...seen(), listed: false, reason: '', steps: [], reportedToParty: '' }),
  'legal.deliberate': (c) =>
    c.legal.deliberate({ ...seen(), meeting: '', on: TODAY, minutesNo: '', result: 'passed', file: null }),
  'legal.paper': (c) => c.legal.paper({ commandId: commandId(), caseId: NO_CASE, kind: '规范性文件送审材料清单' }),
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
  'plan.year': (c) => c.plan.year({ year: 2026 }),
  'plan.choices': (c) => c.plan.choices({ year: 2026 }),
  'plan.add': (c) => c.plan.add({ commandId: commandId(), source: '试', items: [planItem] }),
  'plan.withdraw': (c) => c.plan.withdraw({ commandId: commandId(), id: 'none', reason: '' }),
  'plan.requestOffPlan': (c) => c.plan.requestOffPlan({ commandId: commandId(), ...asked }),
  'plan.decideOffPlan': (c) => c.plan.decideOffPlan(leadersDecision()),
  'plan.offPlanPaper': (c) => c.plan.offPlanPaper({ commandId: commandId(), id: 'none' }),
  'plan.explanation': (c) => c.plan.explanation({ seriesCode: '云政办发', year: 2026 }),
  'plan.saveExplanation': (c) => c.plan.saveExplanation({ seriesCode: '云政办发', year: 2026, text: '' }),
  'plan.makeExplanation': (c) =>
    c.plan.makeExplanation({ commandId: commandId(), seriesCode: '云政办发', year: 2026, text: '文' }),
  'plan.paper': (c) => c.plan.paper({ subject: 'none', sha256: '0'.repeat(64) }),
  'plan.tasks': (c) => c.plan.tasks(),
  'load.table': (c) => c.load.table({ from: day('2026-10-26'), to: day('2026-11-06') }),
  'load.add': (c) => c.load.add({ commandId: commandId(), source: '试', items: [loadItem] }),
  'load.look': (c) => c.load.look({ caseId: NO_CASE, from: day('2026-10-26'), to: day('2026-11-06') }),
  'inspection.draft': (c) => c.inspection.draft({ caseId: NO_CASE }),
  'inspection.suggestions': (c) =>
    c.inspection.suggestions({ caseId: NO_CASE, from: day('2026-11-02'), to: day('2026-11-06'), townships: ['石桥乡'] }),
  'inspection.request': (c) =>
    c.inspection.request({
      ...seen(),
      title: '督查',
      unit: '县应急管理局',
      townships: [],
      from: null,
      to: null,
      basis: '',
      content: '',
      groupedWith: null,
      groupingNote: '',
      reason: '',
    }),
  'inspection.list': (c) => c.inspection.list(),
  'inspection.decide': (c) => c.inspection.decide(leadersDecision()),
  'inspection.paper': (c) => c.inspection.paper({ commandId: commandId(), id: 'none' }),
  'ledger.page': (c) => c.ledger.page({ limit: 1 }),
  'emergency.propose': (c) => c.emergency.propose({ ...seen(), reason: '', basis: '', leader: '' }),
  'emergency.withdraw': (c) => c.emergency.withdraw({ ...seen(), reason: '' }),
  'emergency.confirm': (c) => c.emergency.confirm(seen()),
  'emergency.draft': (c) => c.emergency.draft({ caseId: NO_CASE }),
  'emergency.saveDraft': (c) => c.emergency.saveDraft({ caseId: NO_CASE, fits: null, text: '' }),
  'emergency.review': (c) => c.emergency.review({ ...seen(), fits: null, text: '' }),
  'emergency.month': (c) => c.emergency.month({ month: '2026-10' as never }),
  'standIns.list': (c) => c.standIns.list(),
  'standIns.propose': (c) =>
    c.standIns.propose({ commandId: commandId(), personId: 'none', role: 'reviewer', reason: '', from: null, until: null }),
  'standIns.confirm': (c) => c.standIns.confirm({ commandId: commandId(), id: 'none' }),
  'standIns.end': (c) => c.standIns.end({ commandId: commandId(), id: 'none', reason: '' }),
  'samples.list': (c) => c.samples.list(),
  'samples.draw': (c) => c.samples.draw({ commandId: commandId(), month: '2026-09' as never }),
  'samples.open': (c) => c.samples.open({ id: 'none', n: 1 }),
  'samples.saveDraft': (c) => c.samples.saveDraft({ id: 'none', n: 1, answers: [] }),
  'samples.answer': (c) => c.samples.answer({ commandId: commandId(), id: 'none', n: 1, answers: [] }),
  'samples.comparison': (c) => c.samples.comparison({ id: 'none', n: 1 }),
  'samples.settle': (c) =>
    c.samples.settle({ commandId: commandId(), id: 'none', n: 1, itemId: 'N11', stands: 'second', note: '' }),
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
    for (const part of ['intake.', 'cases.', 'review.', 'legal.', 'sheet.', 'signOff.', 'recheck.', 'number.draw']) {
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
    expect(new Set(may)).toEqual(
      new Set([
        'intake.read',
        'intake.submit',
        'cases.changeForm',
        'cases.addVersion',
        'cases.examine',
        'cases.search',
        'plan.requestOffPlan',
        'countersign.give',
        'legal.adopt',
      ]),
    )
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
      stranger.cases.compare({ caseId: view.row.id, from: 1, to: 1 }),
      stranger.cases.examine({ caseId: view.row.id, main: fixture('01_通知_clean.docx'), attachments: [], origin: 'handedIn' }),
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
