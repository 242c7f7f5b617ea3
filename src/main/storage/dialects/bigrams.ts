/**
 * Texts and phrases as SQLite's FTS5 is given them. A run of n letters becomes n tokens: each letter with the one after it, the last
 * with the end of the run. So a word of two letters or more is a phrase of consecutive tokens, one letter is the beginning of a
 * token, and both are found exactly where they stand: no dictionary, no missed word, no mark left out.
 *
 * FTS5's own tokeniser then only has to split at the spaces. `ascii` does that: it drops ASCII marks, which are therefore written as
 * private-use letters here, and leaves every other letter alone. (`unicode61` would drop Chinese marks and fold what it knows.)
 */

/** ASCII marks are written from here; a private-use letter of the text itself that stands here is written as two. */
const MARKS = 0xe000
const ESCAPE = 0xe0fe
const END = 0xe0ff
const ESCAPED = 0xe100

const isPlain = (unit: number): boolean =>
  unit < 0x80 ? (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a) : unit < MARKS || unit > END

/** Code units of one letter, as written. */
function written(letter: string): number[] {
  const unit = letter.charCodeAt(0)
  if (letter.length > 1) return [unit, letter.charCodeAt(1)]
  if (isPlain(unit)) return [unit]
  return unit < 0x80 ? [MARKS + unit] : [ESCAPE, ESCAPED + unit - MARKS]
}

const SPACE = 0x20

/** The tokens of a text, by spaces. @param runs not empty, folded as `searchRuns` does */
export function tokensOf(runs: readonly string[]): string {
  // A letter has at most two units and stands in two tokens; a space and an end make six units a letter at most.
  const units = new Uint16Array(runs.reduce((n, run) => n + run.length, 0) * 6)
  let n = 0
  for (const run of runs) {
    let before: number[] | null = null
    for (let i = 0; i < run.length; i++) {
      const unit = run.charCodeAt(i)
      // Nearly every letter is one plain unit.
      const here = unit >= 0xd800 || unit < 0x80 ? written(String.fromCodePoint(run.codePointAt(i)!)) : [unit]
      if (unit >= 0xd800 && unit < 0xdc00 && here.length === 2) i++
      if (before) {
        for (const u of before) units[n++] = u
        for (const u of here) units[n++] = u
        units[n++] = SPACE
      }
      before = here
    }
    for (const u of before!) units[n++] = u
    units[n++] = END
    units[n++] = SPACE
  }
  return Buffer.from(units.buffer, 0, n * 2).toString('utf16le')
}

/** The match expression of words that must all occur. @param needles not empty, each folded and not empty */
export const matchOf = (needles: readonly string[]): string =>
  needles
    .map((needle) => {
      const letters = [...needle].map((letter) => String.fromCharCode(...written(letter)))
      if (letters.length === 1) return `"${letters[0]}" *`
      const phrase = letters
        .slice(1)
        .map((letter, i) => `${letters[i]}${letter}`)
        .join(' ')
      return `"${phrase}"`
    })
    .join(' AND ')
