/** Exit codes and output of the command line: 0 done, 1 found something wrong, 2 refused, 3 a bug. */
export type ExitCode = 0 | 1 | 2 | 3

export interface Answered {
  readonly code: ExitCode
  /** For other programs (--json). */
  readonly json: unknown
  /** For people. */
  readonly text: string
}

export const done = (json: unknown, text: string): Answered => ({ code: 0, json, text })
export const foundWrong = (json: unknown, text: string): Answered => ({ code: 1, json, text })
export const refused = (reason: string, text: string, more: object = {}): Answered => ({
  code: 2,
  json: { refused: true, reason, ...more },
  text,
})

export const table = (rows: readonly (readonly string[])[]): string => rows.map((r) => r.join('\t')).join('\n')
