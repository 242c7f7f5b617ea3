/** Signing in and out, and who may be locked out for how long. The demo's clock is moved by hand. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ok } from '#domain/result'
import { save } from '../../src/main/app/context.ts'
import { DEMO_PASSWORD } from '../../src/main/app/program/fillDemo.ts'
import {
  clientOf,
  commandId,
  emptyPlace,
  refusalOf,
  signedIn,
  slot,
  theDemo,
  type Client,
  type Demo,
  type Place,
} from '../support/theDemo.ts'

let demo: Demo
beforeAll(async () => {
  demo = await theDemo([])
})
afterAll(() => demo.close())

const now = (): number => Date.parse(demo.program.office()!.clock.now())
const later = (minutes: number): void => demo.moveTo(new Date(now() + minutes * 60_000).toISOString())
const tryAs = (login: string, password: string): Promise<unknown> => clientOf(demo.program).session.signIn({ login, password })
const wrong = (login: string) => refusalOf(tryAs(login, '不是这个密码'))
const minutesUntil = (data: Record<string, unknown>): number => Math.round((Date.parse(String(data['until'])) - now()) / 60_000)

/** As if the account had been locked so many times in a row: each time is five hashes, and an hour. */
async function lockedBefore(login: string, locks: number): Promise<void> {
  const office = demo.program.office()!
  await save(office, { id: null, name: '程序' }, async (tx) => {
    const credential = (await tx.credential((await tx.personByLogin(login))!.id))!
    await tx.saveCredential({ ...credential, locks })
    return ok(true)
  })
}

describe('five wrong passwords lock the account', () => {
  it('for 10 minutes, in which the right one does not help either, then 20, and so on to 60 and never longer', async () => {
    for (const minutes of [10, 20, 60]) {
      if (minutes === 60) await lockedBefore('wutong', 5)
      for (const left of [4, 3, 2, 1]) expect(await wrong('wutong')).toEqual({ code: 'WRONG_PASSWORD', data: { left } })
      const locked = await wrong('wutong')
      expect(locked.code).toBe('LOCKED_OUT')
      expect(minutesUntil(locked.data)).toBe(minutes)
      expect((await refusalOf(tryAs('wutong', DEMO_PASSWORD))).code).toBe('LOCKED_OUT')
      later(minutes + 1)
    }
    const ledger = await (await signedIn(demo.program, 'luoqiang')).ledger.page({ limit: 100 })
    expect(ledger.lines.filter((l) => l.act === 'session.lockedOut')).toHaveLength(3)
  })

  it('the right password in time sets the count back, and the length of the next lock', async () => {
    await signedIn(demo.program, 'wutong')
    for (const left of [4, 3]) expect((await wrong('wutong')).data).toEqual({ left })
    await signedIn(demo.program, 'wutong')
    for (const left of [4, 3, 2, 1]) expect((await wrong('wutong')).data).toEqual({ left })
    expect(minutesUntil((await wrong('wutong')).data)).toBe(10)
  })

  it('is of one account: others sign in meanwhile, and an administrator who resets the password ends it', async () => {
    expect((await refusalOf(tryAs('wutong', DEMO_PASSWORD))).code).toBe('LOCKED_OUT')
    const admin = await signedIn(demo.program, 'luoqiang')
    const person = (await admin.people.list()).find((p) => p.login === 'wutong')!
    expect(person.lockedUntil).not.toBeNull()
    const { oneTimePassword } = await admin.people.resetPassword({ id: person.id })
    expect(await tryAs('wutong', oneTimePassword)).toMatchObject({ login: 'wutong', mustChangePassword: true })
  })
})

describe('whoever tries learns nothing of who is here', () => {
  it('a login nobody has, and a disabled account with its right password, answer as a wrong password does, failure by failure', async () => {
    const admin = await signedIn(demo.program, 'luoqiang')
    const person = (await admin.people.list()).find((p) => p.login === 'liuhai')!
    const { name, unit, title } = person
    const before = await signedIn(demo.program, 'liuhai')
    await admin.people.change({
      commandId: commandId(),
      id: person.id,
      name,
      unit,
      title,
      roles: [...person.roles],
      disabled: true,
    })
    expect(await before.session.me()).toBeNull()
    expect((await refusalOf(before.cases.queue())).code).toBe('SIGN_IN_REQUIRED')

    const answers = async (login: string, password: string): Promise<unknown[]> => {
      const all: unknown[] = []
      for (let n = 0; n < 6; n++) {
        const { code, data } = await refusalOf(tryAs(login, password))
        all.push(code === 'LOCKED_OUT' ? { code, minutes: minutesUntil(data) } : { code, data })
      }
      return all
    }
    const [known, nobody, disabled] = await Promise.all([
      answers('hanliqun', '不是这个密码'),
      answers('nobody-here', DEMO_PASSWORD),
      answers('liuhai', DEMO_PASSWORD),
    ])
    expect(known.at(-1)).toEqual({ code: 'LOCKED_OUT', minutes: 10 })
    expect(nobody).toEqual(known)
    expect(disabled).toEqual(known)
  })

  it('many tries at the same moment are counted one by one', async () => {
    const answers = await Promise.all(Array.from({ length: 7 }, () => wrong('chenmo')))
    expect(answers.map((a) => a.code).sort()).toEqual([
      ...Array.from({ length: 3 }, () => 'LOCKED_OUT'),
      ...Array.from({ length: 4 }, () => 'WRONG_PASSWORD'),
    ])
    expect((await refusalOf(tryAs('chenmo', DEMO_PASSWORD))).code).toBe('LOCKED_OUT')
  })
})

describe('a session', () => {
  it('ends after ten hours, and by signing out, and its token is worth nothing then', async () => {
    const session = slot()
    const client = clientOf(demo.program, session)
    await client.session.signIn({ login: 'zhoulan', password: DEMO_PASSWORD })
    later(10 * 60 - 1)
    expect(await client.session.me()).toMatchObject({ login: 'zhoulan' })
    later(2)
    expect(await client.session.me()).toBeNull()
    expect((await refusalOf(client.cases.queue())).code).toBe('SIGN_IN_REQUIRED')

    await client.session.signIn({ login: 'zhoulan', password: DEMO_PASSWORD })
    const token = session.token()!
    await client.session.signOut()
    expect(session.token()).toBeNull()
    const stolen = slot()
    stolen.keep(token)
    expect(await clientOf(demo.program, stolen).session.me()).toBeNull()
  })

  it('is unlocked by its own password only', async () => {
    const client = await signedIn(demo.program, 'zhoulan')
    expect((await refusalOf(client.session.unlock({ password: '不是这个密码' }))).code).toBe('WRONG_PASSWORD')
    expect(await client.session.unlock({ password: DEMO_PASSWORD })).toEqual({ done: true })
  })
})

describe('a password', () => {
  it('that an administrator reset signs in once more to be changed; the sessions of the old one are over', async () => {
    const admin = await signedIn(demo.program, 'luoqiang')
    const before = await signedIn(demo.program, 'heqing')
    const me = (await before.session.me())!
    expect(me.mustChangePassword).toBe(false)
    const { oneTimePassword } = await admin.people.resetPassword({ id: me.id })
    expect(await before.session.me()).toBeNull()
    expect((await refusalOf(tryAs('heqing', DEMO_PASSWORD))).code).toBe('WRONG_PASSWORD')
    const client = await signedIn(demo.program, 'heqing', oneTimePassword)
    expect(await client.session.me()).toMatchObject({ mustChangePassword: true })

    const change = (old: string, fresh: string) => client.session.changePassword({ old, fresh })
    expect((await refusalOf(change('不是这个密码', '云岭司法-2026'))).code).toBe('WRONG_PASSWORD')
    expect(await refusalOf(change(oneTimePassword, 'heqing-2026'))).toEqual({
      code: 'WEAK_PASSWORD',
      data: { why: '密码不要包含登录名或姓名' },
    })
    expect(await client.session.me()).toMatchObject({ mustChangePassword: true })
    await change(oneTimePassword, '云岭司法-2026')
    expect(await client.session.me()).toMatchObject({ mustChangePassword: false })
    expect((await refusalOf(tryAs('heqing', oneTimePassword))).code).toBe('WRONG_PASSWORD')
    await signedIn(demo.program, 'heqing', '云岭司法-2026')
  })

  it('is nowhere in the ledger, and a one-time one neither', async () => {
    const { lines } = await (await signedIn(demo.program, 'luoqiang')).ledger.page({ limit: 500 })
    expect(lines.length).toBeGreaterThan(10)
    expect(JSON.stringify(lines)).not.toMatch(/scrypt|云岭司法-2026|yunling-2026/)
  })
})

describe('the first run of a real office', () => {
  let place: Place
  let start: Client
  beforeAll(async () => {
    place = await emptyPlace()
    start = clientOf(place.program)
  })
  afterAll(() => place.close())

  const ADMIN_PASSWORD = '青石县-管理2026'
  const input = {
    office: {
      name: '青石县人民政府办公室',
      county: '青石县',
      units: ['县财政局'],
      series: [
        {
          code: '青政办发',
          issuer: '青石县人民政府办公室',
          issuerType: 'govOffice' as const,
          carrier: 'redHead' as const,
          active: true,
        },
      ],
      signers: [{ name: '郑重', post: '主任', principal: true, series: ['青政办发'] }],
    },
    admin: { login: 'guanli', name: '管理', password: ADMIN_PASSWORD },
    people: [
      {
        login: 'shenhe',
        name: '沈合',
        unit: '青石县人民政府办公室',
        title: '',
        roles: ['reviewer' as const],
        password: '文书科-2026',
      },
    ],
    secondBackupFolder: '',
  }

  it.each([
    ['a weak password of the administrator', { admin: { ...input.admin, password: '12345678' } }, 'WEAK_PASSWORD'],
    ['a weak password of anyone', { people: [{ ...input.people[0]!, password: 'shenhe-2026' }] }, 'WEAK_PASSWORD'],
    ['one login for two', { people: [{ ...input.people[0]!, login: 'guanli' }] }, 'FIELD_MISSING'],
  ])('%s is refused, and nothing is made', async (_, wrongly, code) => {
    expect((await refusalOf(start.program.setup({ ...input, ...wrongly }))).code).toBe(code)
    expect((await start.program.status()).store).toBe('none')
  })

  it('makes the store with exactly the people named: there is no account but theirs, and no default password', async () => {
    await start.program.setup(input)
    expect(await start.program.status()).toMatchObject({
      store: 'open',
      kind: 'real',
      officeName: '青石县人民政府办公室',
      demoAccounts: [],
      demoPassword: null,
    })
    const admin = await signedIn(place.program, 'guanli', ADMIN_PASSWORD)
    expect((await admin.people.list()).map((p) => p.login).sort()).toEqual(['guanli', 'shenhe'])
    for (const [login, password] of [
      ['admin', 'admin'],
      ['luoqiang', DEMO_PASSWORD],
      ['guanli', DEMO_PASSWORD],
    ] as const) {
      expect((await refusalOf(clientOf(place.program).session.signIn({ login, password }))).code).toBe('WRONG_PASSWORD')
    }
  })

  it('is not run twice', async () => {
    expect((await refusalOf(start.program.setup(input))).code).toBe('STORE_PROBLEM')
    expect(await (await signedIn(place.program, 'shenhe', '文书科-2026')).session.me()).toMatchObject({
      mustChangePassword: true,
    })
  })
})
