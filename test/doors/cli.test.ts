/** The built command line, as another program calls it: what it prints, and its exit code. */
import Database from 'better-sqlite3'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const CLI = 'out/main/cli.js'
const DRAFTS = 'test/fixtures/drafts'
const out = mkdtempSync(join(tmpdir(), 'fawen-cli-'))
const demo = join(out, 'demo')
const store = join(demo, 'demo-2026-10-22', 'fawen.db')

function fawen(...args: string[]): { code: number | null; json: never; text: string } {
  const ran = spawnSync(process.execPath, [CLI, ...args, '--json'], { encoding: 'utf8' })
  return {
    code: ran.status,
    text: ran.stdout,
    json: (ran.stdout.trim().startsWith('{') || ran.stdout.trim().startsWith('[') ? JSON.parse(ran.stdout) : null) as never,
  }
}

let made: ReturnType<typeof fawen>
beforeAll(() => {
  if (!existsSync(CLI)) throw new Error('run npm run build first: the command line is tested as it is built')
  made = fawen('demo', '--out', demo)
}, 60_000)
afterAll(() => rmSync(out, { recursive: true, force: true }))

describe('fawen read', () => {
  it('prints what a draft says', () => {
    const { code, json } = fawen('read', join(DRAFTS, '01_通知_clean.docx'))
    expect(code).toBe(0)
    expect(json).toMatchObject({
      title: '云岭县人民政府办公室关于做好2026年冬季城乡供水保障工作的通知',
      docKind: '通知',
      mainRecipients: ['各乡镇人民政府', '县政府各部门', '各直属单位'],
      signature: '云岭县人民政府办公室',
      documentDate: '2026年11月24日',
      charCount: 1482,
    })
  })

  it.each([
    ['17a_密级_正文.docx', 'classified'],
    ['17b_密级_页眉文本框.docx', 'classified'],
    ['33_压缩炸弹.docx', 'bomb'],
    ['36_带宏.docm', 'macros'],
    ['38_空文件.docx', 'empty'],
    ['20d_督查通知.pdf', 'pdf'],
  ])('refuses %s and says why, with no word of it', (file, reason) => {
    const { code, json, text } = fawen('read', join(DRAFTS, file))
    expect(code).toBe(2)
    expect(json).toMatchObject({ refused: true, reason })
    expect(text).not.toMatch(/★|输油|安保|矿山/)
  })
})

describe('fawen similar', () => {
  it('says how much of a draft stands in other papers, and where', () => {
    const { code, json } = fawen(
      'similar',
      join(DRAFTS, '09c_本年方案_改写.docx'),
      '--against',
      join(DRAFTS, '09a_上年方案.docx'),
      join(DRAFTS, '08a_上级文件.docx'),
    )
    expect(code).toBe(0)
    const [last, superior] = json as { sharePercent: number; passages: { draft: { text: string }; source: { text: string } }[] }[]
    expect(last!.sharePercent).toBeGreaterThan(45)
    expect(last!.passages.length).toBeGreaterThan(10)
    expect(superior!.sharePercent).toBeLessThan(5)
  })
  it('asks for something to compare with, and refuses what it cannot read', () => {
    expect(fawen('similar', join(DRAFTS, '09a_上年方案.docx'))).toMatchObject({ code: 2, json: { reason: 'usage' } })
    expect(fawen('similar', join(DRAFTS, '09a_上年方案.docx'), '--against', join(DRAFTS, '17a_密级_正文.docx'))).toMatchObject({
      code: 2,
      json: { reason: 'classified' },
    })
    expect(fawen('similar', join(DRAFTS, '09a_上年方案.docx'), '--against', 'nowhere.docx')).toMatchObject({ code: 2 })
  })
})

describe('fawen check', () => {
  it('prints findings with their place and source, and says that something is wrong', () => {
    const { code, json } = fawen('check', join(DRAFTS, '02_通知_印发方案.docx'))
    expect(code).toBe(1)
    const findings = json as {
      checklistId: string
      level: string
      quote: string | null
      place: unknown
      source: string
      message: string
    }[]
    expect(findings.map((f) => f.checklistId)).toEqual(expect.arrayContaining(['N12', 'B05', 'B06', 'F09']))
    for (const f of findings)
      expect(f).toMatchObject({ level: expect.any(String), source: expect.any(String), message: expect.any(String) })
  })

  it('finds nothing certain in a clean draft', () => {
    expect(fawen('check', join(DRAFTS, '01_通知_clean.docx')).code).toBe(0)
  })

  it('refuses what intake refuses', () => {
    expect(fawen('check', join(DRAFTS, '17c_密级_隐藏文字.docx'))).toMatchObject({
      code: 2,
      json: { refused: true, reason: 'classified' },
    })
  })
})

describe('fawen demo', () => {
  it('takes real files the whole way and leaves a store that verifies', () => {
    expect(made.code).toBe(0)
    const { cases, verify } = made.json as { cases: { outcome: string; docNumber: string | null }[]; verify: { ok: boolean } }
    expect(verify.ok).toBe(true)
    expect(cases.filter((c) => c.outcome.startsWith('取号')).map((c) => c.docNumber)).toEqual([
      '云政办发〔2026〕39号',
      '云政办发〔2026〕40号',
    ])
    expect(cases.filter((c) => /^(收稿时拒收|退回修改|重新报送|不予发文)/.test(c.outcome))).toHaveLength(4)
    expect(readdirSync(join(demo, 'sheets'))).toHaveLength(4)
  })

  it('does not write into a folder that holds something', () => {
    expect(fawen('demo', '--out', demo).code).toBe(2)
  })
})

describe('a store from the command line', () => {
  it('counts the month as on the screen', () => {
    const { code, json } = fawen('count', '--store', store, '--month', '2026-10')
    expect(code).toBe(0)
    expect(json).toMatchObject({
      inside: {
        total: { month: { now: 10, before: 14, change: '−28.57%' }, cumulative: { now: 92, before: 137, change: '−32.85%' } },
      },
      outside: {
        total: { month: { now: 18, before: 13, change: '+38.46%' }, cumulative: { now: 155, before: 123, change: '+26.02%' } },
      },
      both: { month: { now: 28, before: 27, change: '+3.70%' }, cumulative: { now: 247, before: 260, change: '−5.00%' } },
      outcomes: { decided: 17, issued: 10, returned: 3, merged: 2, refused: 2 },
    })
  })

  it('backs up and restores, verified', () => {
    const backup = fawen('backup', '--store', store)
    expect(backup.code).toBe(0)
    const { file, verified } = backup.json as { file: string; verified: boolean }
    expect(verified).toBe(true)
    const restored = fawen('restore', '--store', store, '--from', file, '--reason', '演练')
    expect(restored.code).toBe(0)
    expect(fawen('verify', '--store', store)).toMatchObject({ code: 0, json: { ok: true } })
  })

  it('names the row that was changed behind its back', () => {
    const raw = new Database(store)
    raw.exec(`update register set print_date = '2026-09-30' where doc_number = '云政办发〔2026〕39号'`)
    raw.close()
    const { code, json } = fawen('verify', '--store', store)
    expect(code).toBe(1)
    expect(JSON.stringify(json)).toContain('register')
  })

  it.each([
    ['no store there', ['count', '--store', join(out, 'fawen.db'), '--month', '2026-10']],
    ['no month', ['count', '--store', store]],
    ['no command', ['dance']],
  ])('refuses with %s', (_, args) => {
    expect(fawen(...args).code).toBe(2)
    expect(existsSync(join(out, 'fawen.db'))).toBe(false)
  })
})
