/**
 * heads.log: the ledger's head and the largest serial of each series, kept outside the database, also in the backup folders. An
 * older copy of the store put back in its place knows less than this file says, and is opened for reading only.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'

export interface Head {
  readonly storeId: string
  readonly seq: number
  readonly hash: string
  readonly at: string
  /** 「云政办发/2026」 -> largest serial. */
  readonly serials: Readonly<Record<string, number>>
}

export function appendHead(file: string, head: Head): void {
  mkdirSync(dirname(file), { recursive: true })
  appendFileSync(file, `${JSON.stringify(head)}\n`)
}

/** The last whole line; a line cut off by a crash is passed over. Last, not largest: a restore through the program goes back. */
export function lastHead(file: string, storeId: string): Head | null {
  if (!existsSync(file)) return null
  for (const line of readFileSync(file, 'utf8').trimEnd().split('\n').reverse()) {
    try {
      const head = JSON.parse(line) as Head
      if (head.storeId === storeId && Number.isInteger(head.seq)) return head
    } catch {
      continue
    }
  }
  return null
}

/** What the copies of heads.log know together: whoever puts back the store and its heads.log forgets the one beside the backups. */
export function furthestHead(files: readonly string[], storeId: string): Head | null {
  const all = files.map((f) => lastHead(f, storeId)).filter((h) => h !== null)
  return all.reduce<Head | null>((far, h) => (far === null || h.seq > far.seq ? h : far), null)
}
