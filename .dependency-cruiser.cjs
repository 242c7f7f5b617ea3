/**
 * The rooms of the house and what each may import. What is not listed is forbidden. `test/boundaries` plants a violation of every
 * rule here and sees each caught by the rule meant for it.
 *
 * Paths are regular expressions over resolved paths; `$1` in a right-hand side is the first group of the left one.
 */
const npm = (...names) => `^node_modules/(${names.join('|')})/`
const core = (...names) => `^(node:)?(${names.join('|')})(/promises)?$`
const ELECTRON = npm('electron')
const REACT = npm('react', 'react-dom', '@types/react', '@types/react-dom', '@tanstack/[^/]+')
const SCREEN = npm('antd', '@ant-design/[^/]+', 'dayjs', 'echarts')
const DOMAIN = '^src/shared/domain/'
const CONTRACT = '^src/shared/contract/'
const PORTS = '^src/main/app/ports'

const MAY = {
  '^src/shared/domain/': [DOMAIN],
  '^src/shared/contract/': [CONTRACT, DOMAIN, npm('@orpc/contract', 'zod')],
  '^src/main/app/': ['^src/main/app/', DOMAIN, CONTRACT, npm('@orpc/server'), core('crypto')],
  '^src/main/storage/': [
    '^src/main/storage/',
    PORTS,
    DOMAIN,
    npm('kysely', 'better-sqlite3', '@types/better-sqlite3', 'pg', '@types/pg'),
    core('fs', 'path', 'crypto', 'os', 'url', 'buffer', 'stream'),
  ],
  '^src/main/sheets/': [
    '^src/main/sheets/',
    PORTS,
    DOMAIN,
    npm('docx', 'fflate', 'hucre'),
    core('zlib', 'buffer', 'crypto', 'child_process', 'util', 'os', 'path'),
  ],
  '^src/main/drafts/': [
    '^src/main/drafts/',
    PORTS,
    DOMAIN,
    npm('diff', 'fflate', 'saxes', 'zhlint'),
    core('zlib', 'buffer', 'crypto', 'util'),
  ],
  '^src/main/workers/': [
    '^src/main/(workers|drafts|sheets)/',
    PORTS,
    DOMAIN,
    npm('tinypool'),
    core('crypto', 'worker_threads', 'path', 'url', 'util', 'fs', 'os', 'v8', 'timers'),
  ],
  '^src/main/doors/ipc': [
    '^src/main/doors/',
    '^src/main/app/(router|ports|context)',
    CONTRACT,
    DOMAIN,
    npm('@orpc/server'),
    ELECTRON,
  ],
  '^src/main/doors/(?!ipc)': [
    '^src/main/doors/(?!ipc)',
    '^src/main/app/(router|ports|context)',
    CONTRACT,
    DOMAIN,
    npm('@orpc/server', '@orpc/client', 'fastify'),
    core('http', 'https', 'net', 'tls', 'fs', 'path', 'crypto', 'url', 'os', 'stream', 'buffer'),
  ],
  '^src/main/shell/': ['^src/main/(shell/|doors/pages)', CONTRACT, ELECTRON, core('fs', 'path', 'crypto', 'url')],
  '^src/main/compose[.]ts$': [
    '^src/main/(app|storage|sheets|drafts|doors/(?!ipc)|workers|machine)/',
    DOMAIN,
    CONTRACT,
    '^resources/',
    core('[a-z_]+'),
  ],
  '^src/main/index[.]ts$': ['^src/main/(compose|doors/(ipc|pages)|shell/)', ELECTRON, core('path', 'url', 'fs')],
  '^src/main/server[.]ts$': ['^src/main/(compose|doors/(?!ipc))', core('[a-z_]+')],
  '^src/main/cli([.]ts$|/)': ['^src/main/(compose|cli/|app/|storage/|machine/|workers/)', DOMAIN, CONTRACT, core('[a-z_]+')],
  '^src/main/machine/': ['^src/main/machine/', PORTS, DOMAIN, core('fs', 'path', 'crypto', 'os')],
  '^src/preload/': [CONTRACT, ELECTRON],
  '^src/renderer/ui/': ['^src/renderer/(ui|client)/', DOMAIN, REACT, SCREEN],
  '^src/renderer/client/': [
    '^src/renderer/client/',
    CONTRACT,
    DOMAIN,
    REACT,
    npm('@orpc/client', '@orpc/contract', '@orpc/tanstack-query'),
  ],
  '^src/renderer/features/([^/]+)/': ['^src/renderer/(features/$1|ui|client)/', DOMAIN, CONTRACT, REACT, SCREEN],
  '^src/renderer/(app/|[^/]+$)': ['^src/renderer/', DOMAIN, CONTRACT, REACT, SCREEN],
}

/** Edges that may exist only as types: they vanish when compiled, so the rooms stay separable. */
const TYPES_ONLY = [
  ['contract as types', '^src/(renderer|preload)/', CONTRACT],
  ['contract as types in the shell', '^src/main/shell/', CONTRACT],
  ['ports as types', '^src/main/(storage|sheets|drafts|workers|machine)/', PORTS],
]

const error = (name, from, to) => ({ name, severity: 'error', from, to })

module.exports = {
  forbidden: [
    ...Object.entries(MAY).map(([from, may]) => error(`only what is listed: ${from}`, { path: from }, { pathNot: may })),
    ...TYPES_ONLY.map(([name, from, to]) => error(name, { path: from }, { path: to, dependencyTypesNot: ['type-only'] })),
    error('no strays', { path: '^src/', pathNot: Object.keys(MAY) }, {}),
    error('server and command line without electron', { path: '^src/main/(server|cli)' }, { path: ELECTRON, reachable: true }),
    error(
      'compose is the root',
      { path: '^src/', pathNot: '^src/main/((index|server|cli)[.]ts$|cli/)' },
      { path: '^src/main/compose' },
    ),
    error('tests are leaves', { path: '^src/' }, { path: '^test/' }),
    error('no cycles', {}, { circular: true }),
    error('no unresolved', {}, { couldNotResolve: true }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.all.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.d.ts', '.json'],
    },
  },
}
