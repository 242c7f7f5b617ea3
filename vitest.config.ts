import { defineConfig } from 'vitest/config'

// better-sqlite3 13 under an older Node dies by SIGSEGV without a word; say it here instead.
if (Number(process.versions.node.split('.')[0]) < 22)
  throw new Error(
    `Node ${process.versions.node} is too old for these tests: run them as "npm test", which brings its own Node 24.`,
  )

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    env: { TZ: 'Asia/Shanghai' },
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
})
