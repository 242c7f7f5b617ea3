import { defaultRule } from '#domain/countingRule'
import { day, yearOf } from '#domain/day'
import { canonicalJson } from '#domain/ledger'
import type { Person } from '#domain/people'
import { ok, type Result } from '#domain/result'
import type { BackupSettings, LimitSettings } from '#domain/settings'
import type { Refusal } from '#contract/errors'
import { no, save, type Office, type Program, type SetupInput } from '../context.ts'
import { passwordProblem } from '../session/passwordRule.ts'
import { seedPerson } from './seedPeople.ts'

export const DEFAULT_LIMITS: LimitSettings = {
  unitCharLimits: {},
  idleLockMinutes: 15,
  reasonMinChars: 4,
  publicConsultationDays: 0,
}

/** Passwords are checked before anything is made: a wizard that fails leaves no half-made store. */
export function setupProblem(input: SetupInput): Refusal | null {
  for (const who of [{ ...input.admin }, ...input.people]) {
    const why = passwordProblem(who.password, [who.login, who.name])
    if (why) return { code: 'WEAK_PASSWORD', data: { why: `${who.name}：${why}` } }
  }
  const logins = [input.admin.login, ...input.people.map((p) => p.login)]
  const twice = logins.find((l, i) => logins.indexOf(l) !== i)
  return twice ? { code: 'FIELD_MISSING', data: { field: 'login', label: `登录名「${twice}」用了两次` } } : null
}

/** The first entries of a real office: its settings, its administrator, its people. */
export async function fillOffice(
  program: Pick<Program, 'ids' | 'workers'>,
  office: Office,
  input: SetupInput,
): Promise<Result<true, Refusal>> {
  const admin = {
    id: program.ids.next(),
    login: input.admin.login,
    name: input.admin.name,
    unit: input.office.name,
    title: '管理员',
    roles: ['admin'] as const,
  }
  const hashed: { person: Omit<Person, 'disabled'>; phc: string; mustChange: boolean }[] = [
    { person: admin, phc: await program.workers.hashPassword(input.admin.password), mustChange: false },
  ]
  for (const { password, ...who } of input.people) {
    hashed.push({
      person: { id: program.ids.next(), ...who },
      phc: await program.workers.hashPassword(password),
      mustChange: true,
    })
  }
  const backup: BackupSettings = { secondFolder: input.secondBackupFolder }
  const rule = defaultRule(
    input.office.series.filter((s) => s.carrier === 'redHead' && s.active).map((s) => s.code),
    day(`${yearOf(office.clock.today())}-01-01`),
  )
  return save(office, { id: admin.id, name: admin.name }, async (tx) => {
    if ((await tx.people()).length > 0) return no({ code: 'STORE_PROBLEM', data: { message: '已经有一个库，不能再次初始化' } })
    for (const [key, value] of [
      ['office', input.office],
      ['limits', DEFAULT_LIMITS],
      ['backup', backup],
      ['countingRules', [rule]],
    ] as const) {
      await tx.record('setting.changed', key, { key, before: null, value: canonicalJson(value) })
    }
    for (const { person, phc, mustChange } of hashed) await seedPerson(tx, person, phc, mustChange)
    return ok(true)
  })
}
