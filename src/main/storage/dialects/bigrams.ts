/**
 * Texts and phrases as SQLite's FTS5 is given them. A run of n letters becomes n tokens: each letter with the one after it, the last
 * with the end of the run. So a word of two letters or more is a phrase of consecutive tokens, one letter is the beginning of a
 * token, and both are found exactly where they stand: no dictionary, no missed word, no mark left out.
 *
 * FTS5's own tokeniser (unicode61) then only has to split at the spaces. It would drop marks and fold what it knows, so every letter
 * but plain ideographs, small Latin letters and digits is written as two private-use letters, which it leaves alone.
 */

/** U+E000… and the low twelve bits at U+E200…: both inside the private-use area, neither ever mistaken for the other. */
const HIGH = 0xe000
const LOW = 0xe200
const END = '\uf8ff'

const isPlain = (c: number): boolean =>
  (c >= 0x4e00 && c <= 0x9fa5) || (c >= 0x3400 && c <= 0x4db5) || (c >= 0x30 && c <= 0x39) || (c >= 0x61 && c <= 0x7a)

const written = (letter: string): string => {
  const c = letter.codePointAt(0)!
  return isPlain(c) ? letter : String.fromCharCode(HIGH + (c >> 12), LOW + (c & 0xfff))
}

/** The tokens of a text, by spaces. @param runs not empty, folded as `searchRuns` does */
export function tokensOf(runs: Iterable<string>): string {
  let out = ''
  for (const run of runs) {
    let before = ''
    for (const letter of run) {
      const here = written(letter)
      if (before !== '') out += `${before}${here} `
      before = here
    }
    out += `${before}${END} `
  }
  return out
}

/** The match expression of words that must all occur. @param needles not empty, each folded and not empty */
export const matchOf = (needles: readonly string[]): string =>
  needles
    .map((needle) => {
      const letters = [...needle].map(written)
      if (letters.length === 1) return `"${letters[0]}" *`
      const phrase = letters
        .slice(1)
        .map((letter, i) => `${letters[i]}${letter}`)
        .join(' ')
      return `"${phrase}"`
    })
    .join(' AND ')
