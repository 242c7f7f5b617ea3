/** Data that ships with the program, read from the `resources` folder beside `src` and `out`. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The nearest `resources` folder above this file: built and unbuilt code lie at different depths below it. */
function findResources(from: string): string {
  const here = join(from, 'resources')
  if (existsSync(join(here, 'checklist.json'))) return here
  const up = dirname(from)
  if (up === from) throw new Error('the resources folder is missing')
  return findResources(up)
}

export const RESOURCES = findResources(import.meta.dirname)

export const resource = (name: string): Buffer => readFileSync(join(RESOURCES, name))

export const resourceJson = (name: string): unknown => JSON.parse(resource(name).toString('utf8')) as unknown
