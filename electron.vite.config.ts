import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/**
 * One build, four programs: the desktop (`index`), the office server, the command line and the pool's worker, which share their
 * chunks; the preload, which the sandbox wants as one CommonJS file; and the pages, for Chromium 109 (the last browser of the
 * office's oldest machines). Every target is named, because electron-vite's own defaults follow the Electron versions it knows.
 */
export default defineConfig({
  main: {
    build: {
      target: 'node24',
      outDir: 'out/main',
      // Native or started by path; package.json's `dependencies` lists the same two, so that packaging carries them along.
      externalizeDeps: { include: ['better-sqlite3', 'tinypool'] },
      rolldownOptions: {
        input: {
          index: 'src/main/index.ts',
          server: 'src/main/server.ts',
          cli: 'src/main/cli.ts',
          worker: 'src/main/workers/worker.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: 'node24',
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'src/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      target: 'chrome109',
      cssTarget: 'chrome109',
      outDir: 'out/renderer',
      minify: true,
      // Inlined modules and data: scripts would need a wider Content-Security-Policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1600,
      rolldownOptions: {
        input: { index: 'src/renderer/index.html' },
        output: {
          codeSplitting: {
            groups: [
              // Only the counts page imports charts, lazily; a group of its own keeps them out of the first load.
              { name: 'charts', test: /node_modules[\\/](echarts|zrender)[\\/]/, priority: 30 },
              { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 20 },
              { name: 'antd', test: /node_modules[\\/](antd|@ant-design|@rc-component|rc-[^\\/]+|dayjs)[\\/]/, priority: 10 },
            ],
          },
        },
      },
    },
  },
})
