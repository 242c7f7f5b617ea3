/**
 * The hash chain. An entry's bytes are one JSON array in a fixed order; the payload goes in as the text that is stored,
 * so nothing is re-serialised when the chain is checked. Hashing itself is passed in (no crypto here).
 *
 *   bytes(n) = "fawen-ledger/v1\n" + JSON.stringify([storeId, seq, at, personId, personName, act, subject, payload, prev])
 *   hash(n)  = SHA-256(bytes(n)) as lower-case hex;  prev(1) = 64 zeros;  prev(n) = hash(n-1)
 */
import type { ActName } from './acts.ts'

export interface LedgerEntry {
  /** 1, 2, 3 … without gaps. Order is by seq, never by clock. */
  readonly seq: number
  /** UTC, ISO 8601 with milliseconds. */
  readonly at: string
  /** null for acts of the program itself. */
  readonly personId: string | null
  readonly personName: string
  readonly act: ActName
  /** What the act was about: a case id, a person id, a setting's key … */
  readonly subject: string
  /** Canonical JSON text of the payload. */
  readonly payload: string
  readonly prev: string
  readonly hash: string
}

export const GENESIS = '0'.repeat(64)

export const entryText = (storeId: string, e: Omit<LedgerEntry, 'hash'>): string =>
  `fawen-ledger/v1\n${JSON.stringify([storeId, e.seq, e.at, e.personId, e.personName, e.act, e.subject, e.payload, e.prev])}`

export type ChainFault = { readonly seq: number; readonly what: 'gap' | 'prev' | 'hash' }

/** Checks entries in order, given the hash before the first; null when whole. `sha256` returns lower-case hex. */
export function firstChainFault(
  storeId: string,
  before: { readonly seq: number; readonly hash: string },
  entries: Iterable<LedgerEntry>,
  sha256: (text: string) => string,
): ChainFault | null {
  let { seq, hash } = before
  for (const e of entries) {
    if (e.seq !== seq + 1) return { seq: seq + 1, what: 'gap' }
    if (e.prev !== hash) return { seq: e.seq, what: 'prev' }
    if (sha256(entryText(storeId, e)) !== e.hash) return { seq: e.seq, what: 'hash' }
    seq = e.seq
    hash = e.hash
  }
  return null
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The first 80 bits of a hash as four groups for paper: 7K2M-9QXT-….  @param hex at least 20 hex digits */
export function shortCode(hex: string): string {
  let bits = ''
  for (const ch of hex.slice(0, 20)) bits += Number.parseInt(ch, 16).toString(2).padStart(4, '0')
  let out = ''
  for (let i = 0; i < 80; i += 5) out += CROCKFORD[Number.parseInt(bits.slice(i, i + 5), 2)]!
  return out.replace(/(.{4})(?=.)/g, '$1-')
}

/** JSON with sorted keys, so that the same payload always gives the same text (integers, strings, booleans, null). */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`not a number for the ledger: ${value}`)
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object') {
    const entries = Object.entries(value).filter(([, v]) => v !== undefined)
    entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonicalJson(v)}`).join(',')}}`
  }
  throw new TypeError(`not for the ledger: ${typeof value}`)
}
