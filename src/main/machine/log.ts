/** The program's log: what went wrong with the program, never a word of a draft. One file a month, beside the store. */
import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import type { Log } from '../app/ports.ts'

export function fileLog(dir: string): Log {
  const write = (line: string): void => {
    try {
      mkdirSync(dir, { recursive: true })
      appendFileSync(join(dir, `${new Date().toISOString().slice(0, 7)}.log`), `${new Date().toISOString()} ${line}\n`)
    } catch {
      // A full or read-only disk must not turn one fault into two.
    }
  }
  return {
    bug: (error) => {
      const ref = randomBytes(4).toString('hex').toUpperCase()
      // Names and places in the code only: a message may quote what was being worked on.
      const what =
        error instanceof Error ? `${error.name} ${(error.stack ?? '').split('\n').slice(1, 8).join(' | ').trim()}` : typeof error
      write(`bug ${ref} ${what}`)
      if (process.env['FAWEN_DEBUG']) console.error(ref, error)
      return ref
    },
    info: (message) => write(message),
  }
}
