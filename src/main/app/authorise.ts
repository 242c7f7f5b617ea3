/** Who may ask for what. One line an operation; a missing or stray line is a compile error. */
import type { contract } from '#contract/contract'
import type { Role } from '#domain/people'

type Operations<T> = { [S in keyof T & string]: { [O in keyof T[S] & string]: `${S}.${O}` }[keyof T[S] & string] }[keyof T &
  string]
export type OperationName = Operations<typeof contract>

/** open: nobody need be signed in. anyone: any signed-in person. Else one of the roles. */
export type Allowed = 'open' | 'anyone' | readonly Role[]

const DESK: readonly Role[] = ['reviewer', 'secretary', 'head', 'legal']
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
  'cases.list': 'anyone',
  'cases.get': 'anyone',
  'cases.overlaps': DESK,
  'cases.changeForm': ['drafter', 'reviewer', 'secretary'],
  'cases.addVersion': ['drafter', 'reviewer', 'secretary'],
  'cases.file': 'anyone',
  'cases.search': DESK,
  'review.saveAnswer': ['reviewer'],
  'review.clearAnswer': ['reviewer'],
  'review.confirmUntriggered': ['reviewer'],
  'review.decide': ['reviewer'],
  'review.release': ['head', 'reviewer'],
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
  'ledger.page': RECORDS,
}
