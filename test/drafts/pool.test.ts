import { afterAll, describe, expect, it } from 'vitest'
import { createPool } from '../../src/main/workers/pool.ts'
import { hashPassword, verifyPassword } from '../../src/main/workers/passwords.ts'
import { readDraft } from '../../src/main/drafts/readDraft.ts'
import { bytesOf } from './expected.ts'
import { docxOf, para } from './zipOf.ts'

const workerFile = new URL('../../src/main/workers/worker.ts', import.meta.url)
const CLEAN = '01_通知_clean.docx'
const long = (n: number): Uint8Array =>
  docxOf(Array.from({ length: n }, (_, i) => para(`第${i * 7919}段，${'正文'.repeat(1 + (i % 9))}。`)).join(''))

describe('drafts are read in a thread', () => {
  const pool = createPool({ workerFile, maxThreads: 2 })
  afterAll(() => pool.close())

  it('with the same outcome as here', async () => {
    const bytes = bytesOf(CLEAN)
    expect(await pool.readDraft(bytes, CLEAN)).toEqual(readDraft(bytes, CLEAN))
    expect(bytes.length).toBeGreaterThan(0)
  })
  it('paragraphs of a long draft come whole and in order', async () => {
    const bytes = long(9001)
    const outcome = await pool.readDraft(bytes, 'a.docx')
    expect(outcome).toEqual(readDraft(bytes, 'a.docx'))
  })
  it('refusals come as values', async () => {
    expect(await pool.readDraft(new Uint8Array(0), 'a.docx')).toEqual({ outcome: 'refused', reason: 'empty' })
    expect(await pool.readDraft(bytesOf('37_深层嵌套.docx'), 'a.docx')).toEqual({ outcome: 'refused', reason: 'tooDeep' })
  })
  it('twenty at once, more than there are threads', async () => {
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => pool.readDraft(bytesOf(CLEAN), CLEAN)))
    expect(outcomes.every((o) => o.outcome === 'read')).toBe(true)
  })
  it('passwords are hashed and checked there too', async () => {
    const phc = await pool.hashPassword('云岭2026')
    expect(await pool.verifyPassword('云岭2026', phc)).toBe(true)
    expect(await pool.verifyPassword('云岭2027', phc)).toBe(false)
  })
})

describe('a thread that is lost costs one file, not the pool', () => {
  it('a file that takes too long is refused and the next one is read', async () => {
    const pool = createPool({ workerFile, maxThreads: 1, fileTimeoutMs: 30 })
    try {
      expect(await pool.readDraft(long(50_000), 'a.docx')).toEqual({ outcome: 'refused', reason: 'tooSlow' })
      expect(await pool.readDraft(bytesOf('38_空文件.docx'), 'b.docx')).toEqual({ outcome: 'refused', reason: 'empty' })
    } finally {
      await pool.close()
    }
  })
  // Together they take longer than one of them may.
  it('files that wait for the thread are not late', async () => {
    const pool = createPool({ workerFile, maxThreads: 1, fileTimeoutMs: 2500 })
    try {
      const outcomes = await Promise.all(Array.from({ length: 14 }, (_, i) => pool.readDraft(long(14_000 + i), 'a.docx')))
      expect(outcomes.map((o) => o.outcome)).toEqual(Array.from({ length: 14 }, () => 'read'))
    } finally {
      await pool.close()
    }
  }, 60_000)
  it('a file that takes too much memory is refused and the next one is read', async () => {
    const pool = createPool({ workerFile, maxThreads: 1, heapMb: 24 })
    try {
      const [first, second] = await Promise.all([pool.readDraft(long(55_000), 'a.docx'), pool.readDraft(bytesOf(CLEAN), CLEAN)])
      expect(first).toEqual({ outcome: 'refused', reason: 'tooMuchMemory' })
      expect(second.outcome).toBe('read')
      expect((await pool.readDraft(bytesOf(CLEAN), CLEAN)).outcome).toBe('read')
    } finally {
      await pool.close()
    }
  })
})

describe('passwords are kept as scrypt hashes with their parameters', () => {
  it('in PHC form, with a salt of its own each time', async () => {
    const [a, b] = [await hashPassword('口令'), await hashPassword('口令')]
    expect(a).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/u)
    expect(a).not.toBe(b)
    expect([await verifyPassword('口令', a), await verifyPassword('口令', b)]).toEqual([true, true])
  })
  it('composed and decomposed letters are the same password', async () =>
    expect(await verifyPassword('e\u0301', await hashPassword('\u00e9'))).toBe(true))
  it('a hash made with other parameters is still checked by its own', async () => {
    // The third test vector of RFC 7914 §12, salt SodiumChloride.
    const phc =
      '$scrypt$ln=14,r=8,p=1$U29kaXVtQ2hsb3JpZGU$cCO9yzr9c0hGHAbNgf046/2o+7qQT44+qbVD9lRdofLVQylVYT8Pz2LUlwUkKpr55h6F3A1lHkDfzwF7RVdYhw'
    expect(await verifyPassword('pleaseletmein', phc)).toBe(true)
    expect(await verifyPassword('pleaseletmeout', phc)).toBe(false)
  })
  it.each([
    '',
    'plain',
    '$scrypt$ln=15,r=8$aaaa$bbbb',
    '$argon2id$v=19$m=1,t=1,p=1$aaaa$bbbb',
    '$scrypt$ln=30,r=8,p=3$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  ])('a stored string that is no hash of ours (%j) checks as false', async (phc) =>
    expect(await verifyPassword('x', phc)).toBe(false),
  )
})
