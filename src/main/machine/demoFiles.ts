/** The demo county's data files and drafts (resources/demo). */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DemoCounty } from '#domain/demo'
import { RESOURCES, resourceJson } from './resources.ts'

const json = <T>(name: string): T => resourceJson(`demo/${name}.json`) as T

let known: DemoCounty | null = null

/** Read once a run. */
export function demoCounty(): DemoCounty {
  known ??= {
    people: json('people'),
    settings: json('settings'),
    calendar: json('calendar'),
    register: [...json<DemoCounty['register']>('register-2025'), ...json<DemoCounty['register']>('register-2026')],
    closedCases: json('closed-cases'),
    openCases: json('open-cases'),
    decidedCases: json('decided-cases'),
    lateEntries: json('late-entries'),
    plan: json('plan-2026'),
    load: json('load-2026'),
    library: json('library'),
  }
  return known
}

type DemoFile = { readonly name: string; readonly bytes: Uint8Array }
const fileIn =
  (folder: string) =>
  (name: string): DemoFile => ({ name, bytes: new Uint8Array(readFileSync(join(RESOURCES, 'demo', folder, name))) })

/** A draft of the county. */
export const demoFile = fileIn('drafts')
/** A paper of its 依据库. */
export const demoPaper = fileIn('library')
