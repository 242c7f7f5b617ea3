/** The store is kept: backups that were read again, a restore that loses nothing, one holder, and no new store in place of an old one. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compose } from '../../src/main/compose.ts'
import { DEMO_PASSWORD } from '../../src/main/app/program/fillDemo.ts'
import { commandId, emptyPlace, refusalOf, signedIn, theDemo, WORKER, type Client, type Demo } from '../support/theDemo.ts'

let demo: Demo
let admin: Client
beforeAll(async () => {
  demo = await theDemo(['C-2026-0144'])
  admin = await demo.as('luoqiang')
})
afterAll(() => demo.close())

const storeDir = (): string => dirname(demo.program.office()!.store.path)

describe('a backup', () => {
  it('on demand is read again before it is called one, and stands in the list with what it holds', async () => {
    const { ledger } = await admin.program.status()
    const made = await admin.program.backup()
    expect(made).toMatchObject({ reason: 'demand', verified: true, seq: ledger!.seq, headCode: ledger!.code })
    expect(statSync(made.file).size).toBe(made.bytes)
    expect(await admin.program.backups()).toContainEqual(made)
    expect((await admin.program.status()).lastBackup).toEqual({ madeAt: made.madeAt, verified: true })
  })
})

describe('a restore', () => {
  it('needs the password again, a backup that is in the list, and a reason', async () => {
    const [made] = await admin.program.backups()
    const wrongPassword = admin.program.restore({ file: made!.file, reason: '演练', password: '不是这个密码' })
    expect((await refusalOf(wrongPassword)).code).toBe('WRONG_PASSWORD')
    const elsewhere = admin.program.restore({ file: '/etc/passwd', reason: '演练', password: DEMO_PASSWORD })
    expect(await refusalOf(elsewhere)).toEqual({ code: 'NOT_FOUND', data: { what: '这份备份' } })
    await expect(admin.program.restore({ file: made!.file, reason: ' ', password: DEMO_PASSWORD })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
  })

  it('brings back the store as it was, says so in the ledger with its reason, and keeps the other store beside it', async () => {
    const made = await admin.program.backup()
    const reviewer = await demo.as('zhoulan')
    const before = await demo.caseOf('C-2026-0144')
    await reviewer.review.decide({
      commandId: commandId(),
      caseId: before.row.id,
      version: before.version,
      decision: 'refuse',
      reasons: [{ itemId: null, text: '不符合规定' }],
    })
    const lost = (await admin.program.status()).ledger!
    expect(lost.seq).toBeGreaterThan(made.seq)

    await admin.program.restore({ file: made.file, reason: '误操作，退回到昨日', password: DEMO_PASSWORD })
    const again = await signedIn(demo.program, 'luoqiang')
    const { lines } = await again.ledger.page({ limit: 20 })
    const restored = lines.find((l) => l.act === 'store.restored')!
    expect(restored).toMatchObject({ personName: '罗强', seq: made.seq + 1 })
    expect(restored.summary).toContain('误操作，退回到昨日')
    const view = await (await signedIn(demo.program, 'zhoulan')).cases.get({ caseId: before.row.id })
    expect(view.row.state).toBe('reviewing')
    expect(view.decisions).toEqual([])

    expect(readdirSync(storeDir()).filter((n) => n.startsWith(`fawen.db.before-restore-${lost.seq}`))).not.toEqual([])
    const kept = (await again.program.backups()).find((b) => b.reason === 'beforeRestore')!
    expect(kept).toMatchObject({ verified: true, seq: lost.seq })
    expect(await again.program.verify()).toMatchObject({ ok: true, faults: [] })
    expect(await again.program.status()).toMatchObject({ store: 'open', readOnly: false })
  })
})

describe('a store', () => {
  it('that another program holds is not opened a second time; the second is told who holds it', async () => {
    const out = execFileSync(process.execPath, [join(import.meta.dirname, 'openSecond.ts'), demo.dataDir], { encoding: 'utf8' })
    const opened = JSON.parse(out.trim().split('\n').at(-1)!) as {
      ok: boolean
      refusal: { code: string; data: { message: string } }
    }
    expect(opened).toMatchObject({ ok: false, refusal: { code: 'STORE_PROBLEM' } })
    expect(opened.refusal.data.message).toMatch(new RegExp(`^库正由.+（进程 ${process.pid}，自 2026-10-.+起）使用`))
    // And the first goes on as if nothing had been.
    expect(await (await signedIn(demo.program, 'luoqiang')).program.verify()).toMatchObject({ ok: true })
  })

  it.each([
    ['that is not ours', Buffer.from('这不是数据库，是别人的文件。'.repeat(50)), /不是本系统的数据库/],
    ['that is empty', Buffer.alloc(0), /是空的/],
  ])(
    '%s shows a sentence on the first screen; the file is left alone and nothing is made in its place',
    async (_, bytes, sentence) => {
      const place = await emptyPlace()
      const dir = join(place.dataDir, 'office')
      mkdirSync(dir)
      writeFileSync(join(dir, 'fawen.db'), bytes)
      const program = await compose({ dataDir: place.dataDir, workerFile: WORKER, mode: 'server' })
      try {
        const status = await program.status()
        expect(status).toMatchObject({ store: 'problem', kind: null, officeName: null })
        expect(status.problem).toMatch(sentence)
        const setup = await program.setup({
          office: { name: '县', county: '县', series: [], units: [], signers: [] },
          admin: { login: 'guanli', name: '管理', password: '青石县-管理2026' },
          people: [],
          secondBackupFolder: '',
        })
        expect(setup).toMatchObject({ ok: false, refusal: { code: 'STORE_PROBLEM' } })
        expect(readdirSync(dir)).toEqual(['fawen.db'])
        expect(statSync(join(dir, 'fawen.db')).size).toBe(bytes.length)
        expect(existsSync(join(dir, 'objects'))).toBe(false)
        expect(readdirSync(place.dataDir).filter((n) => n !== basename(dir) && n !== 'logs')).toEqual([])
      } finally {
        await program.close()
        await place.close()
      }
    },
  )
})
