/**
 * Every fence of the house is tried: violations are planted in a copy of the tree, the checkers run on it with the project's own
 * settings, and each violation must be caught by the rule meant for it. The working tree is never touched.
 */
import { execFile } from 'node:child_process'
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEAD, EDGES, LINT, SOIL, TYPES, type Plant } from './plants.ts'

const ROOT = join(import.meta.dirname, '../..')
const COPIED = [
  'src',
  'resources',
  'package.json',
  'knip.json',
  '.oxlintrc.json',
  '.dependency-cruiser.cjs',
  'electron.vite.config.ts',
]
const SETTINGS = ['base', 'domain', 'contract', 'main', 'preload', 'renderer', 'test', 'all'].map(
  (name) => `tsconfig.${name}.json`,
)
/** Far below the real count, far above what a checker sees that has lost its way. */
const LEAST_MODULES = 250

const copies: string[] = []
afterAll(() => copies.forEach((copy) => rmSync(copy, { recursive: true, force: true })))

function copyTree(): string {
  const copy = mkdtempSync(join(tmpdir(), 'fawen-planted-'))
  copies.push(copy)
  for (const name of [...COPIED, ...SETTINGS, 'tsconfig.json', 'scripts', 'test/standin'])
    cpSync(join(ROOT, name), join(copy, name), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
  return copy
}

function plant(copy: string, file: string, text: string): void {
  const path = join(copy, file)
  mkdirSync(dirname(path), { recursive: true })
  if (existsSync(path)) appendFileSync(path, `\n${text}\n`)
  else writeFileSync(path, `export {}\n${text}\n`)
}

/** Runs a checker in the copy; its exit code says only that it found something. */
const run = (copy: string, tool: string, ...args: string[]): Promise<{ code: number; out: string }> =>
  new Promise((resolve) => {
    const script = join(ROOT, 'node_modules', tool)
    execFile(process.execPath, [script, ...args], { cwd: copy, maxBuffer: 256 << 20 }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code ?? 1) : 0, out: stdout || stderr }),
    )
  })

const titles = (plants: readonly Plant[]): [string, string, string][] => plants.map(({ file, text, rule }) => [rule, file, text])

describe('the rooms (dependency-cruiser)', { timeout: 60_000 }, () => {
  interface Violation {
    readonly from: string
    readonly rule: { readonly name: string }
  }
  let seen: { totalCruised: number; violations: readonly Violation[] }

  const rulesBroken = (file: string): string[] => seen.violations.filter(({ from }) => from === file).map(({ rule }) => rule.name)

  beforeAll(async () => {
    const copy = copyTree()
    SOIL.forEach((file) => plant(copy, file, ''))
    EDGES.forEach(({ file, text }) => plant(copy, file, text))
    // The copy's node_modules is a link; seen through it, the packages would seem to lie outside.
    writeFileSync(
      join(copy, 'cruise.cjs'),
      "const rules = require('./.dependency-cruiser.cjs')\nmodule.exports = { ...rules, options: { ...rules.options, preserveSymlinks: true } }\n",
    )
    const { out } = await run(
      copy,
      'dependency-cruiser/bin/dependency-cruiser.mjs',
      'src',
      '--config',
      'cruise.cjs',
      '--output-type',
      'json',
    )
    seen = (JSON.parse(out) as { summary: typeof seen }).summary
  }, 60_000)

  it('sees the whole source, not nothing', () => expect(seen.totalCruised).toBeGreaterThan(LEAST_MODULES))

  it.each(titles(EDGES))('“%s” catches %s: %s', (rule, file) => {
    const rules = rulesBroken(file)
    expect(rules).toContain(rule)
    // A plant that points at nothing would be caught for the wrong reason.
    if (rule !== 'no unresolved') expect(rules).not.toContain('no unresolved')
  })

  it.each(SOIL)('nothing is wrong with %s, which only plants import', (file) => expect(rulesBroken(file)).toEqual([]))

  it('every rule has its plant', () => {
    const { forbidden } = createRequire(import.meta.url)(join(ROOT, '.dependency-cruiser.cjs')) as {
      forbidden: { name: string }[]
    }
    const tried = new Set(EDGES.map(({ rule }) => rule))
    expect(forbidden.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([])
  })
})

describe('the runtimes (compiler)', { timeout: 90_000 }, () => {
  let lines: readonly string[]

  beforeAll(async () => {
    const copy = copyTree()
    TYPES.forEach(({ file, text }) => plant(copy, file, text))
    const projects = ['domain', 'contract', 'renderer'].map((name) => `tsconfig.${name}.json`)
    lines = (await run(copy, '@typescript/native/bin/tsc', '-b', ...projects, '--pretty', 'false')).out.split('\n')
  }, 90_000)

  it.each(titles(TYPES))('%s in %s: %s', (code, file) => {
    expect(lines.filter((line) => line.startsWith(`${file}(`)).join('\n')).toContain(`error ${code}:`)
  })
})

describe('the house rules (linter)', { timeout: 60_000 }, () => {
  interface Diagnostic {
    readonly code: string
    readonly filename: string
  }
  let found: readonly Diagnostic[]

  beforeAll(async () => {
    const copy = copyTree()
    LINT.forEach(({ file, text }) => plant(copy, file, text))
    const files = LINT.map(({ file }) => file)
    const { out } = await run(copy, 'oxlint/bin/oxlint', '--format', 'json', ...files)
    found = (JSON.parse(out) as { diagnostics: Diagnostic[] }).diagnostics
  }, 60_000)

  it.each(titles(LINT))('%s catches %s', (rule, file) => {
    expect(found.filter((each) => each.filename === file).map((each) => each.code)).toContain(rule)
  })
})

describe('nothing dead (knip)', { timeout: 60_000 }, () => {
  interface Report {
    readonly issues: readonly {
      readonly file: string
      readonly files?: readonly unknown[]
      readonly exports?: readonly { name: string }[]
    }[]
  }
  let report: Report

  beforeAll(async () => {
    const copy = copyTree()
    DEAD.forEach(({ file, text }) => plant(copy, file, text))
    const { out } = await run(copy, 'knip/bin/knip.js', '--reporter', 'json', '--no-config-hints')
    report = JSON.parse(out) as Report
  }, 60_000)

  it.each(titles(DEAD))('%s: %s', (kind, file) => {
    const issue = report.issues.find((each) => each.file === file)
    expect(issue?.[kind as 'files' | 'exports']?.length ?? 0).toBeGreaterThan(0)
  })
})
