/**
 * `npm test [-- static|unit|e2e]`: builds what is stale, then checks types, lint, format, boundaries and dead code, then runs the unit
 * and the end-to-end tests. The last line is `N passed, N failed` (and `N skipped`); a check counts as one.
 *
 * What is missing on the machine is announced as SKIPPED with the command that installs it. Under CI=true a skip is a failure, except
 * the real Electron, which build machines cannot have. Runs on Node 20.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { buildIfStale } from './build.mjs'
import { electronBinary } from './electron-binary.mjs'
import { ROOT, runNode24, toolScript } from './with-node24.mjs'

const PARTS = ['static', 'unit', 'e2e']
const isCi = process.env.CI === 'true'
const asked = process.argv.slice(2)
const strange = asked.filter((part) => !PARTS.includes(part))
if (strange.length > 0) {
  console.error(`unknown part: ${strange.join(' ')}; there are ${PARTS.join(', ')}`)
  process.exit(2)
}
const wants = (part) => asked.length === 0 || asked.includes(part)

const onPath = (name) => (process.env.PATH ?? '').split(delimiter).some((folder) => folder && existsSync(join(folder, name)))
const CHROMIUM = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => path && existsSync(path))

/** What tests use besides npm's packages. `blocks` names a part that cannot run at all without it. */
const NEEDS = [
  {
    what: 'end-to-end tests',
    part: 'e2e',
    has: Boolean(CHROMIUM),
    why: 'Chromium is missing',
    install: 'apt-get install chromium',
    blocks: 'e2e',
  },
  {
    what: 'sheets opened by LibreOffice',
    part: 'unit',
    has: ['soffice', 'pdftotext', 'pdfinfo'].every(onPath),
    why: 'LibreOffice or pdftotext is missing',
    install:
      'apt-get install libreoffice-writer poppler-utils fonts-noto-cjk fonts-arphic-ukai fonts-arphic-uming fonts-wqy-zenhei',
  },
  {
    what: 'power loss',
    part: 'unit',
    has: onPath('gcc'),
    why: 'no C compiler for the shim that drops unsynced writes',
    install: 'apt-get install gcc libc6-dev',
  },
  {
    what: 'end-to-end tests on real Electron (the stand-in takes its place)',
    part: 'e2e',
    has: Boolean(electronBinary()) && !process.env.ELECTRON_OVERRIDE_DIST_PATH,
    why: "Electron's program is missing",
    install: 'npx install-electron',
    mayBeMissing: true,
  },
]

const total = { passed: 0, failed: 0, skipped: 0 }
const blocked = new Set()
for (const need of NEEDS) {
  if (need.has || !wants(need.part)) continue
  console.log(`SKIPPED ${need.what}: ${need.why}; install with: ${need.install}`)
  if (need.blocks) {
    blocked.add(need.blocks)
    total.skipped++
  }
  if (isCi && !need.mayBeMissing) fail(`${need.what}: a skip is not allowed here`)
}

const isBuilt = await check('build', () => buildIfStale())
if (wants('static')) {
  await check('types', () => tool('tsc', '-b'))
  await check('lint', () => tool('oxlint'))
  await check('format', () => tool('prettier', '--check', '--cache', '--cache-location', '.cache/prettier', '.'))
  await check('boundaries', () => tool('depcruise', 'src', '--output-type', 'err'))
  await check('dead code', () => tool('knip'))
}
if (wants('unit')) {
  await suite('unit tests', '.cache/vitest.json', countVitest, () =>
    tool('vitest', 'run', '--reporter=default', '--reporter=json', '--outputFile.json=.cache/vitest.json'),
  )
}
if (wants('e2e') && !isBuilt) fail('end-to-end tests: not run, because the build failed')
else if (wants('e2e') && !blocked.has('e2e'))
  await suite('end-to-end tests', '.cache/playwright.json', countPlaywright, () => tool('playwright', 'test'))

console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`)
process.exit(total.failed > 0 ? 1 : 0)

function tool(name, ...args) {
  return runNode24(toolScript(name), args)
}

function fail(message) {
  total.failed++
  console.error(`FAILED ${message}`)
}

/** One check, counted as one; resolves to whether it passed. */
async function check(name, run) {
  console.log(`\n== ${name}`)
  const code = await run()
  if (code === 0) total.passed++
  else fail(`${name} (exit code ${code})`)
  return code === 0
}

/** A test runner, counted by its own JSON report. Its exit code counts too: a run can fail with every test passed. */
async function suite(name, report, count, run) {
  console.log(`\n== ${name}`)
  const path = join(ROOT, report)
  mkdirSync(join(ROOT, '.cache'), { recursive: true })
  rmSync(path, { force: true })
  const code = await run()
  if (!existsSync(path)) return fail(`${name}: ended without a report (exit code ${code})`)
  const counted = count(JSON.parse(readFileSync(path, 'utf8')))
  total.passed += counted.passed
  total.failed += counted.failed
  total.skipped += counted.skipped
  if (code !== 0 && counted.failed === 0) fail(`${name} (exit code ${code})`)
  if (counted.passed + counted.failed === 0) fail(`${name}: nothing ran`)
  if (isCi && counted.skipped > 0) fail(`${name}: ${counted.skipped} skipped`)
}

function countVitest(report) {
  // A file that cannot be loaded has no tests to fail.
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** A test that passed only when tried again counts as failed. */
function countPlaywright({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped }
}
