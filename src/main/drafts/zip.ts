/**
 * The guarded archive. Only the central directory is believed, and only after it was checked as a whole: number of entries, names,
 * sizes, ratio, no zip64, no encryption, no two entries of one name, no two entries over the same bytes. Nothing is unpacked until
 * a part is asked for; then zlib itself holds the size, and length and CRC must agree with the directory.
 */
import { crc32, inflateRawSync } from 'node:zlib'
import { LIMITS } from './limits.ts'
import { stop } from './refusal.ts'

interface Entry {
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  /** Where its local header stands, and where its data begins. */
  readonly at: number
  readonly dataAt: number
}

export interface Archive {
  readonly names: readonly string[]
  has(name: string): boolean
  /** Unpacked bytes of one entry; null when there is none. The caller lets go of them before asking for the next. */
  read(name: string): Buffer | null
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END_BYTES = 22
const CENTRAL_BYTES = 46
const LOCAL_BYTES = 30

function endOfDirectory(b: Buffer): number {
  const lowest = Math.max(0, b.length - END_BYTES - 0xffff)
  for (let i = b.length - END_BYTES; i >= lowest; i--)
    if (b.readUInt32LE(i) === END && i + END_BYTES + b.readUInt16LE(i + 20) === b.length) return i
  return stop('damaged', 'no end of central directory')
}

/** Names that could leave a folder or hide from a reader that compares names. */
const isUnsafe = (name: string): boolean =>
  name === '' || name.length > 1024 || /(?:^|\/)\.\.(?:\/|$)|^\/|^[A-Za-z]:|\\|[\x00-\x1f\x7f]/u.test(name)

function localDataAt(b: Buffer, at: number, nameBytes: Buffer, limit: number): number {
  if (at + LOCAL_BYTES > limit || b.readUInt32LE(at) !== LOCAL) stop('damaged', 'no local header where the directory says')
  const nameLength = b.readUInt16LE(at + 26)
  const nameAt = at + LOCAL_BYTES
  const dataAt = nameAt + nameLength + b.readUInt16LE(at + 28)
  if (dataAt > limit) stop('damaged', 'local header out of range')
  if (!b.subarray(nameAt, nameAt + nameLength).equals(nameBytes)) stop('unsafeEntry', 'two names for one entry')
  return dataAt
}

function refuseOverlaps(entries: readonly Entry[]): void {
  const spans = entries.map((e): [number, number] => [e.at, e.dataAt + e.packed]).sort((x, y) => x[0] - y[0])
  for (let i = 1; i < spans.length; i++) if (spans[i]![0] < spans[i - 1]![1]) stop('unsafeEntry', 'overlapping entries')
}

function readDirectory(b: Buffer): Map<string, Entry> {
  const end = endOfDirectory(b)
  const count = b.readUInt16LE(end + 10)
  const size = b.readUInt32LE(end + 12)
  const at = b.readUInt32LE(end + 16)
  if (count === 0xffff || size === 0xffffffff || at === 0xffffffff) stop('unsafeEntry', 'zip64')
  if (end >= 20 && b.readUInt32LE(end - 20) === 0x07064b50) stop('unsafeEntry', 'zip64 locator')
  if (count > LIMITS.entries) stop('bomb', `${count} entries`)
  if (b.readUInt16LE(end + 4) !== 0 || b.readUInt16LE(end + 8) !== count) stop('damaged', 'archive in several volumes')
  if (at + size !== end) stop('damaged', 'central directory out of range')

  const entries = new Map<string, Entry>()
  const seen = new Set<string>()
  let total = 0
  let p = at
  for (let i = 0; i < count; i++) {
    if (p + CENTRAL_BYTES > end || b.readUInt32LE(p) !== CENTRAL) stop('damaged', 'bad central header')
    const flags = b.readUInt16LE(p + 8)
    const method = b.readUInt16LE(p + 10)
    const crc = b.readUInt32LE(p + 16)
    const packed = b.readUInt32LE(p + 20)
    const unpacked = b.readUInt32LE(p + 24)
    const nameLength = b.readUInt16LE(p + 28)
    const local = b.readUInt32LE(p + 42)
    const nameBytes = b.subarray(p + CENTRAL_BYTES, p + CENTRAL_BYTES + nameLength)
    const name = nameBytes.toString(flags & 0x800 ? 'utf8' : 'latin1')
    p += CENTRAL_BYTES + nameLength + b.readUInt16LE(p + 30) + b.readUInt16LE(p + 32)
    if (p > end) stop('damaged', 'central header out of range')
    if (isUnsafe(name)) stop('unsafeEntry', 'unsafe name')
    if (seen.has(name.toLowerCase())) stop('unsafeEntry', 'two entries of one name')
    seen.add(name.toLowerCase())
    if (flags & 1) stop('encrypted', 'encrypted entry')
    if (packed === 0xffffffff || unpacked === 0xffffffff || local === 0xffffffff) stop('unsafeEntry', 'zip64 entry')
    if (unpacked > LIMITS.entryBytes) stop('bomb', `an entry of ${unpacked} bytes`)
    if (unpacked > LIMITS.ratioFrom && unpacked > packed * LIMITS.ratio) stop('bomb', `ratio over ${LIMITS.ratio}`)
    total += unpacked
    if (total > LIMITS.totalBytes) stop('bomb', 'all entries together')
    if (method !== 0 && method !== 8) stop('damaged', `packed by method ${method}`)
    if (method === 0 && packed !== unpacked) stop('damaged', 'stored entry of two sizes')
    const dataAt = localDataAt(b, local, nameBytes, at)
    if (dataAt + packed > at) stop('damaged', 'entry out of range')
    entries.set(name, { method, crc, packed, size: unpacked, at: local, dataAt })
  }
  if (p !== end) stop('damaged', 'bytes after the central directory')
  refuseOverlaps([...entries.values()])
  return entries
}

function unpack(b: Buffer, entry: Entry): Buffer {
  const raw = b.subarray(entry.dataAt, entry.dataAt + entry.packed)
  if (entry.method === 0) return raw
  try {
    // One chunk of the declared size: zlib writes straight into it, and a byte more is an error instead of a bigger buffer.
    return inflateRawSync(raw, { maxOutputLength: Math.max(1, entry.size), chunkSize: Math.max(64, entry.size + 64) })
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    return stop(code === 'ERR_BUFFER_TOO_LARGE' ? 'bomb' : 'damaged', `unpacking: ${code}`)
  }
}

/** Opens the archive or stops. Nothing is unpacked yet. */
export function openArchive(b: Buffer): Archive {
  if (b.length > LIMITS.fileBytes) stop('tooLarge', `file of ${b.length} bytes`)
  if (b.length < END_BYTES) stop('damaged', 'shorter than an empty archive')
  const entries = readDirectory(b)
  let scanned = 0
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    read(name) {
      const entry = entries.get(name)
      if (!entry) return null
      scanned += entry.size
      if (entry.size > LIMITS.partBytes || scanned > LIMITS.scannedBytes) stop('tooLarge', `part of ${entry.size} bytes`)
      const bytes = unpack(b, entry)
      if (bytes.length !== entry.size) stop('damaged', 'length differs from the directory')
      if (crc32(bytes) !== entry.crc) stop('damaged', 'CRC differs from the directory')
      return bytes
    },
  }
}
