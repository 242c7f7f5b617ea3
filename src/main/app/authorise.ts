/** Who may ask for what. One line an operation; a missing or stray line is a compile error. */
import type { contract } from '#contract/contract'
import type { Role } from '#domain/people'
import type { StandIn } from '#domain/standIn'

type Operations<T> = { [S in keyof T & string]: { [O in keyof T[S] & string]: `${S}.${O}` }[keyof T[S] & string] }[keyof T &
  string]
export type OperationName = Operations<typeof contract>

/** open: nobody need be signed in. anyone: any signed-in person. Else one of the roles. */
export type Allowed = 'open' | 'anyone' | readonly Role[]

const DESK: readonly Role[] = ['reviewer', 'secretary', 'head', 'legal']
/** Keep what comes on paper: materials, opinions of other bodies, minutes. */
const KEEPERS: readonly Role[] = ['reviewer', 'secretary']
const RECORDS: readonly Role[] = ['reviewer', 'secretary', 'head', 'legal', 'admin']

export const ALLOWED: Readonly<Record<OperationName, Allowed>> = {
  'program.status': 'open',
  'program.setup': 'open',
  'program.openDemo': 'open',
  'program.closeDemo': 'open',
  'program.backup': ['admin', 'secretary', 'head'],
  'program.backups': ['admin', 'secretary', 'head'],
  'program.restore': ['admin'],
  'program.verify': RECORDS,
  'session.signIn': 'open',
  'session.signOut': 'open',
  'session.me': 'open',
  'session.unlock': 'anyone',
  'session.changePassword': 'anyone',
  'people.list': ['admin', 'head'],
  'people.add': ['admin'],
  'people.change': ['admin'],
  'people.resetPassword': ['admin'],
  'settings.list': ['admin', 'head'],
  'settings.office': 'anyone',
  'settings.change': ['admin'],
  'settings.history': ['admin', 'head'],
  'intake.read': ['drafter', 'reviewer', 'secretary'],
  'intake.submit': ['drafter', 'reviewer', 'secretary'],
  'cases.queue': 'anyone',
  'cases.today': DESK,
  'cases.list': 'anyone',
  'cases.get': 'anyone',
  'cases.overlaps': DESK,
  'cases.changeForm': ['drafter', 'reviewer', 'secretary'],
  'cases.addVersion': ['drafter', 'reviewer', 'secretary'],
  'cases.examine': ['drafter', 'reviewer', 'secretary'],
  'cases.compare': 'anyone',
  'cases.file': 'anyone',
  'cases.search': ['drafter', ...DESK],
  'review.saveAnswer': ['reviewer'],
  'review.clearAnswer': ['reviewer'],
  'review.confirmUntriggered': ['reviewer'],
  'review.carryOver': ['reviewer'],
  'review.decide': ['reviewer'],
  'review.release': ['head', 'reviewer'],
  'countersign.get': 'anyone',
  'countersign.request': ['reviewer', 'secretary'],
  'countersign.give': ['drafter', 'reviewer', 'secretary'],
  'countersign.settle': ['reviewer'],
  'countersign.withdraw': ['reviewer', 'secretary'],
  'countersign.urge': ['reviewer', 'secretary'],
  'outcome.get': DESK,
  'outcome.notice': ['reviewer', 'secretary', 'head'],
  'carrier.choose': ['reviewer'],
  'joint.get': DESK,
  'joint.enter': ['secretary'],
  'joint.compare': ['secretary', 'reviewer', 'head'],
  'legal.determine': ['reviewer'],
  'legal.second': ['reviewer', 'head'],
  'legal.receive': KEEPERS,
  'legal.request': ['reviewer', 'secretary', 'legal'],
  'legal.supply': ['reviewer', 'secretary', 'legal'],
  'legal.submit': KEEPERS,
  'legal.saveDraft': ['legal', 'reviewer', 'secretary'],
  'legal.opine': ['legal'],
  'legal.transcribe': KEEPERS,
  'legal.keepCountersign': KEEPERS,
  'legal.adopt': ['drafter', 'reviewer', 'secretary'],
  'legal.fair': KEEPERS,
  'legal.assess': KEEPERS,
  'legal.consult': KEEPERS,
  'legal.majorDecision': KEEPERS,
  'legal.deliberate': KEEPERS,
  'legal.paper': DESK,
  'sheet.preview': DESK,
  'sheet.print': ['reviewer', 'secretary', 'head'],
  'signOff.enter': ['secretary'],
  'signOff.compare': ['secretary', 'reviewer', 'head'],
  'recheck.run': ['secretary', 'reviewer'],
  'number.next': DESK,
  'number.draw': ['secretary'],
  'number.lines': RECORDS,
  'register.page': RECORDS,
  'register.row': RECORDS,
  'library.list': DESK,
  'library.file': DESK,
  'library.add': ['reviewer', 'secretary'],
  'library.addFile': ['reviewer', 'secretary'],
  'library.changeStatus': ['reviewer', 'secretary'],
  'library.previewImport': ['reviewer', 'secretary'],
  'library.import': ['reviewer', 'secretary'],
  'statistics.month': RECORDS,
  'statistics.rows': RECORDS,
  'plan.year': RECORDS,
  'plan.choices': 'anyone',
  'plan.add': ['secretary', 'head'],
  'plan.withdraw': ['secretary', 'head'],
  'plan.requestOffPlan': ['drafter', 'reviewer', 'secretary'],
  'plan.decideOffPlan': ['secretary', 'head'],
  'plan.offPlanPaper': ['reviewer', 'secretary', 'head'],
  'plan.explanation': ['secretary', 'head'],
  'plan.saveExplanation': ['secretary', 'head'],
  'plan.makeExplanation': ['secretary', 'head'],
  'plan.paper': RECORDS,
  'plan.tasks': 'anyone',
  'load.table': DESK,
  'load.add': ['reviewer', 'secretary', 'head'],
  'load.look': ['reviewer'],
  'inspection.draft': ['reviewer'],
  'inspection.suggestions': ['reviewer'],
  'inspection.request': ['reviewer'],
  'inspection.list': DESK,
  'inspection.decide': ['secretary', 'head'],
  'inspection.paper': ['reviewer', 'secretary', 'head'],
  'ledger.page': RECORDS,
  'emergency.propose': ['reviewer', 'secretary', 'head'],
  'emergency.withdraw': ['reviewer', 'secretary', 'head'],
  'emergency.confirm': ['head'],
  'emergency.draft': ['reviewer'],
  'emergency.saveDraft': ['reviewer'],
  'emergency.review': ['reviewer'],
  'emergency.month': RECORDS,
  'standIns.list': RECORDS,
  'standIns.propose': ['reviewer', 'secretary', 'head'],
  'standIns.confirm': ['head'],
  'standIns.end': ['reviewer', 'secretary', 'head', 'legal'],
  'samples.list': ['reviewer', 'head'],
  'samples.draw': ['head'],
  'samples.open': ['reviewer'],
  'samples.saveDraft': ['reviewer'],
  'samples.answer': ['reviewer'],
  'samples.comparison': ['reviewer', 'head'],
  'samples.settle': ['head'],
}

/** Operations that this role opens further than the others that may call them. */
const FURTHER: Partial<Record<OperationName, Role>> = { 'review.release': 'head' }

/** The post stood in for that opens an operation to a person, when the own roles would not; what is done by it is marked. */
export function standInFor<S extends Pick<StandIn, 'role'>>(
  operation: OperationName,
  own: readonly Role[],
  active: readonly S[],
): S | null {
  const allowed = ALLOWED[operation]
  if (allowed === 'open' || allowed === 'anyone') return null
  const further = FURTHER[operation]
  const opens = active.find((s) => s.role === further && !own.includes(s.role))
  if (opens) return opens
  return allowed.some((role) => own.includes(role)) ? null : (active.find((s) => allowed.includes(s.role)) ?? null)
}
