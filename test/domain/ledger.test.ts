import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, entryText, firstChainFault, GENESIS, shortCode, type LedgerEntry } from '#domain/ledger'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

function chain(n: number): LedgerEntry[] {
  const entries: LedgerEntry[] = []
  let prev = GENESIS
  for (let seq = 1; seq <= n; seq++) {
    const e = {
      seq,
      at: '2026-10-22T00:30:00.000Z',
      personId: 'p1',
      personName: '周岚',
      act: 'case.opened',
      subject: `c${seq}`,
      payload: `{"n":${seq}}`,
      prev,
    } as const
    const hash = sha256(entryText('store', e))
    entries.push({ ...e, hash })
    prev = hash
  }
  return entries
}
const whole = { seq: 0, hash: GENESIS }

describe('the chain', () => {
  it('is whole as it was written', () => {
    expect(firstChainFault('store', whole, chain(5), sha256)).toBeNull()
  })

  it.each([
    [
      'a payload is edited',
      (e: LedgerEntry[]) => [...e.slice(0, 2), { ...e[2]!, payload: '{"n":9}' }, ...e.slice(3)],
      { seq: 3, what: 'hash' },
    ],
    ['a name is edited', (e: LedgerEntry[]) => [{ ...e[0]!, personName: '陈默' }, ...e.slice(1)], { seq: 1, what: 'hash' }],
    ['an entry is taken out', (e: LedgerEntry[]) => [e[0]!, ...e.slice(2)], { seq: 2, what: 'gap' }],
    ['two entries are exchanged', (e: LedgerEntry[]) => [e[0]!, { ...e[2]!, seq: 2 }, ...e.slice(2)], { seq: 2, what: 'prev' }],
    [
      'the first hash is made up',
      (e: LedgerEntry[]) => [{ ...e[0]!, prev: 'f'.repeat(64) }, ...e.slice(1)],
      { seq: 1, what: 'prev' },
    ],
  ])('names the first bad entry when %s', (_, edit, expected) => {
    expect(firstChainFault('store', whole, edit(chain(5)), sha256)).toEqual(expected)
  })

  it('belongs to its own store: the same entries under another id do not hold', () => {
    expect(firstChainFault('other', whole, chain(2), sha256)).toEqual({ seq: 1, what: 'hash' })
  })

  it('sees any change of any field of any entry', () => {
    const entries = chain(4)
    fc.assert(
      fc.property(
        fc.nat(3),
        fc.constantFrom('at', 'personId', 'personName', 'act', 'subject', 'payload', 'hash'),
        fc.string({ minLength: 1 }),
        (i, field, extra) => {
          const edited = entries.map((e, k) =>
            k === i ? { ...e, [field]: `${String(e[field as keyof LedgerEntry])}${extra}` } : e,
          )
          expect(firstChainFault('store', whole, edited, sha256)).not.toBeNull()
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('the short code for paper', () => {
  it('is sixteen characters without I, L, O and U', () => {
    expect(shortCode('0'.repeat(64))).toBe('0000-0000-0000-0000')
    expect(shortCode('f'.repeat(64))).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ')
    fc.assert(
      fc.property(fc.string(), (s) => {
        expect(shortCode(sha256(s))).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
      }),
    )
  })
})

describe('payload text is canonical', () => {
  it('sorts keys, keeps order in lists, leaves out what is undefined', () => {
    expect(canonicalJson({ b: 1, a: [2, { d: null, c: '〔2026〕' }], e: undefined })).toBe(
      '{"a":[2,{"c":"〔2026〕","d":null}],"b":1}',
    )
  })

  it('means the same when read back', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (v) => {
        expect(JSON.parse(canonicalJson(v))).toEqual(JSON.parse(JSON.stringify(v)))
      }),
    )
  })

  it.each([[Number.NaN], [Number.POSITIVE_INFINITY], [() => 1], [Symbol('x')]])('refuses %s', (v) => {
    expect(() => canonicalJson({ v })).toThrow()
  })
})
