/** The worker's entry: one task in, one answer out. It gets data and returns data, never the store. */
import type { VersionComparison } from '#domain/compareText'
import { readDraft } from '../drafts/readDraft.ts'
import { compareVersions } from '../drafts/versionDiff.ts'
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

// tinypool calls the default export; the one place where a library asks for it.
export default async function work(task: Task): Promise<Answer | VersionComparison | string | boolean> {
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
    case 'hashPassword':
      return hashPassword(task.text)
    case 'verifyPassword':
      return verifyPassword(task.text, task.phc)
  }
}
