/** The worker's entry: one task in, one answer out. It gets data and returns data, never the store. */
import type { VersionComparison } from '#domain/compareText'
import { compareTexts, type Likeness } from '#domain/similarity/compare'
import type { TableOutcome } from '../app/ports.ts'
import { readDraft } from '../drafts/readDraft.ts'
import { reasonOf } from '../drafts/refusal.ts'
import { compareVersions } from '../drafts/versionDiff.ts'
import { openArchive } from '../drafts/zip.ts'
import { readTable } from '../sheets/readTable.ts'
import { hashPassword, verifyPassword } from './passwords.ts'
import { PAGE_PARAGRAPHS, type Answer, type Task } from './tasks.ts'

function answerDraft(task: Extract<Task, { kind: 'readDraft' }>): Answer {
  task.started.postMessage(null)
  const outcome = readDraft(task.bytes, task.fileName)
  if (outcome.outcome === 'refused') return { outcome, pages: 0 }
  const { paragraphs, ...rest } = outcome.reading
  let pages = 0
  for (let i = 0; i < paragraphs.length; i += PAGE_PARAGRAPHS, pages++)
    task.pages.postMessage(paragraphs.slice(i, i + PAGE_PARAGRAPHS))
  return { outcome: { outcome: 'read', reading: { ...rest, paragraphs: [] } }, pages }
}

/** The archive passes the same guard as a draft's, every entry of it, before the library opens it. */
async function answerTable(task: Extract<Task, { kind: 'readTable' }>): Promise<TableOutcome> {
  task.started.postMessage(null)
  const bytes = Buffer.from(task.bytes.buffer, task.bytes.byteOffset, task.bytes.byteLength)
  if (bytes.length < 4 || bytes.readUInt32LE(0) !== 0x04034b50) return { outcome: 'refused', reason: 'notXlsx' }
  try {
    const archive = openArchive(bytes)
    if (!archive.has('xl/workbook.xml')) return { outcome: 'refused', reason: 'notXlsx' }
    for (const name of archive.names) archive.read(name)
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === null) throw error
    return { outcome: 'refused', reason: reason === 'tooLarge' || reason === 'bomb' ? 'tooLarge' : 'damaged' }
  }
  return readTable(task.bytes)
}

// tinypool calls the default export; the one place where a library asks for it.
export default async function work(
  task: Task,
): Promise<Answer | VersionComparison | TableOutcome | Likeness[] | string | boolean> {
  switch (task.kind) {
    case 'readDraft':
      try {
        return answerDraft(task)
      } finally {
        task.started.close()
        task.pages.close()
      }
    case 'compareVersions':
      return compareVersions(task.before, task.after)
    case 'compareTexts':
      return compareTexts(task.draft, task.stock, task.sources, task.gram)
    case 'readTable':
      try {
        return await answerTable(task)
      } finally {
        task.started.close()
      }
    case 'hashPassword':
      return hashPassword(task.text)
    case 'verifyPassword':
      return verifyPassword(task.text, task.phc)
  }
}
