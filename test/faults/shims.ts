/** The C libraries that stand between a desk and its disk. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

export function hasCompiler(): boolean {
  if (process.platform !== 'linux') return false
  try {
    execFileSync('gcc', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Announced where the compiler is missing; where everything must be there (CI is set), missing is a failure. */
export const skipped = (what: string): string => `SKIPPED ${what}: gcc is missing; install with: apt-get install gcc`

/** @returns the path of the library to preload */
export function compile(name: 'powerloss' | 'ioerror', dir: string): string {
  const library = join(dir, `${name}.so`)
  execFileSync('gcc', [
    '-shared',
    '-fPIC',
    '-O1',
    '-Wall',
    '-Werror',
    join(import.meta.dirname, `${name}.c`),
    '-o',
    library,
    '-ldl',
  ])
  return library
}
