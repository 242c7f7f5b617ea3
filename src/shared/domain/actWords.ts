/** An area of the program brings its acts with their names and one line for people. Titles and numbers, never the text of a draft. */
export type ActWords<Payloads> = {
  readonly [A in keyof Payloads]: { readonly name: string; readonly summary: (payload: Payloads[A]) => string }
}

export type ActNamesOf<Words> = { readonly [A in keyof Words]: string }

export const namesOf = <W extends Readonly<Record<string, { readonly name: string }>>>(words: W): ActNamesOf<W> =>
  Object.fromEntries(Object.entries(words).map(([act, { name }]) => [act, name])) as ActNamesOf<W>

/** An act about one version of a case. */
export interface OnVersion {
  readonly caseId: string
  readonly versionNo: number
}
