/**
 * Threads for work over some 20 ms of CPU. A reading that takes too long or too much memory costs its thread, which is replaced;
 * the pool goes on. V8's heap limit does not count buffers: those are held by the reader's own caps (drafts/limits.ts).
 */
import { MessageChannel, receiveMessageOnPort, type MessagePort } from 'node:worker_threads'
import { Tinypool } from 'tinypool'
import type { VersionComparison } from '#domain/compareText'
import type { Paragraph } from '#domain/draft'
import type { Likeness } from '#domain/similarity/compare'
import type { TableOutcome, Workers } from '../app/ports.ts'
import { LIMITS } from '../drafts/limits.ts'
import type { Answer, Page, Task } from './tasks.ts'

/** Seconds of work for one file; waiting for a thread is not counted. */
const FILE_TIMEOUT_MS = 20_000
const HEAP_MB = 512
const RECYCLE_BYTES = 64 << 20

export interface Pool extends Workers {
  close(): Promise<void>
}

const codeOf = (error: unknown): string | undefined => (error as { code?: string } | null)?.code

/** The thread died of memory, by V8's limit or because a buffer could not be had. */
const isOutOfMemory = (error: unknown): boolean =>
  codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY' ||
  (error instanceof RangeError && /allocation failed|Invalid string length|Cannot create a string/u.test(error.message))

/** Takes the pages one turn of the event loop at a time. */
async function takeParagraphs(port: MessagePort, pages: number): Promise<Paragraph[]> {
  const paragraphs: Paragraph[] = []
  for (let taken = 0; taken < pages;) {
    const message = receiveMessageOnPort(port) as { message: Page } | undefined
    if (!message) throw new Error(`${taken} of ${pages} pages of a reading came`)
    for (const p of message.message) paragraphs.push(p)
    taken++
    await new Promise((resolve) => setImmediate(resolve))
  }
  return paragraphs
}

/** `workerFile` is worker.ts under tests and the bundled worker.js in the program. `fileTimeoutMs` and `heapMb` are for tests. */
export function createPool(opts: {
  workerFile: string | URL
  maxThreads?: number
  fileTimeoutMs?: number
  heapMb?: number
}): Pool {
  const { fileTimeoutMs = FILE_TIMEOUT_MS, heapMb = HEAP_MB } = opts
  const pool = new Tinypool({
    filename: opts.workerFile instanceof URL ? opts.workerFile.href : opts.workerFile,
    runtime: 'worker_threads',
    // One thread always stands ready; after a thread is lost tinypool replaces it only up to this number.
    minThreads: 1,
    maxThreads: opts.maxThreads ?? 2,
    idleTimeout: 30_000,
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
    // A large file leaves its garbage behind; a fresh thread is cheaper than carrying that on.
    maxMemoryLimitBeforeRecycle: RECYCLE_BYTES,
  })

  // A thread lost while it had nothing to do is replaced and nobody waits for it; without a listener the process would end.
  pool.on('error', () => {})

  const run = <T>(task: Task, options?: Parameters<Tinypool['run']>[1]): Promise<T> => pool.run(task, options) as Promise<T>

  return {
    async readDraft(bytes, fileName) {
      // Said here too, so that a file this large is not copied to a thread only to be refused there.
      if (bytes.length > LIMITS.fileBytes) return { outcome: 'refused', reason: 'tooLarge' }
      // Two channels: one is listened to, the other is asked when the answer is there.
      const started = new MessageChannel()
      const pages = new MessageChannel()
      const abort = new AbortController()
      let timer: NodeJS.Timeout | undefined
      started.port1.once('message', () => (timer = setTimeout(() => abort.abort(), fileTimeoutMs)))
      try {
        // A copy that is handed over: the caller keeps its bytes, and no third copy is made on the way.
        const copy = new Uint8Array(bytes)
        const answer = await run<Answer>(
          { kind: 'readDraft', bytes: copy, fileName, started: started.port2, pages: pages.port2 },
          { signal: abort.signal, transferList: [copy.buffer, started.port2, pages.port2] },
        )
        if (answer.outcome.outcome === 'refused') return answer.outcome
        const paragraphs = await takeParagraphs(pages.port1, answer.pages)
        return { outcome: 'read', reading: { ...answer.outcome.reading, paragraphs } }
      } catch (error) {
        if (abort.signal.aborted) return { outcome: 'refused', reason: 'tooSlow' }
        if (isOutOfMemory(error)) return { outcome: 'refused', reason: 'tooMuchMemory' }
        throw error
      } finally {
        started.port1.close()
        pages.port1.close()
        clearTimeout(timer)
      }
    },
    compareVersions: (before, after) => run<VersionComparison>({ kind: 'compareVersions', before, after }),
    compareTexts: (draft, stock, sources, gram) => run<Likeness[]>({ kind: 'compareTexts', draft, stock, sources, gram }),
    async readTable(bytes): Promise<TableOutcome> {
      if (bytes.length > LIMITS.fileBytes) return { outcome: 'refused', reason: 'tooLarge' }
      const started = new MessageChannel()
      const abort = new AbortController()
      let timer: NodeJS.Timeout | undefined
      started.port1.once('message', () => (timer = setTimeout(() => abort.abort(), fileTimeoutMs)))
      try {
        const copy = new Uint8Array(bytes)
        return await run<TableOutcome>(
          { kind: 'readTable', bytes: copy, started: started.port2 },
          { signal: abort.signal, transferList: [copy.buffer, started.port2] },
        )
      } catch (error) {
        if (abort.signal.aborted) return { outcome: 'refused', reason: 'tooSlow' }
        if (isOutOfMemory(error)) return { outcome: 'refused', reason: 'tooLarge' }
        throw error
      } finally {
        started.port1.close()
        clearTimeout(timer)
      }
    },
    hashPassword: (text) => run<string>({ kind: 'hashPassword', text }),
    verifyPassword: (text, phc) => run<boolean>({ kind: 'verifyPassword', text, phc }),
    close: () => pool.destroy(),
  }
}
