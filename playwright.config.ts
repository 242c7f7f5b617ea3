import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'

// Real Electron where its program is installed, the stand-in elsewhere; STANDIN=1 takes the stand-in in any case.
const electron = join(import.meta.dirname, 'node_modules/electron')
const path = join(electron, 'path.txt')
const hasElectron = existsSync(path) && existsSync(join(electron, 'dist', readFileSync(path, 'utf8')))
if (process.env['STANDIN'] === '1' || (!hasElectron && !process.env['ELECTRON_OVERRIDE_DIST_PATH']))
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = join(import.meta.dirname, 'test/standin')

/**
 * What runs through both doors in every run: the path from the queue to the number, the counts, and what only the shell has.
 * `npm run check:doors` takes every spec through both.
 */
const BOTH_DOORS = process.env['DOORS'] === 'all' ? /\.spec\.ts$/ : /(reviewer|secretary|head|standin)\.spec\.ts$/

// `door` is read by test/e2e/support/fixtures.ts from the project's name.
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  // One program, one browser at a time: the machines that run this have two cores.
  workers: 1,
  timeout: 60_000,
  // A run that hangs ends with what it has.
  globalTimeout: process.env['DOORS'] === 'all' ? 60 * 60_000 : 17 * 60_000,
  forbidOnly: process.env['CI'] === 'true',
  reporter: [['list'], ['json', { outputFile: '.cache/playwright.json' }]],
  projects: [
    { name: 'desktop', testMatch: BOTH_DOORS },
    // The stand-in's own test has no browser door.
    { name: 'browser', testIgnore: '**/standin.spec.ts' },
  ],
})
