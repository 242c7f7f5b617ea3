/** Which words of a changed paragraph were taken out and which put in; the longest common subsequence is `diff`'s. */
import { diffArrays } from 'diff'
import { narrow, type WordMark } from '#domain/compareText'

/** Time grows with the square of this; beyond it words are not looked for and the pairs stand alone. */
export const MOST_EDITS = 3000

const WORDS = new Intl.Segmenter('zh-Hans', { granularity: 'word' })

interface Token {
  text: string
  readonly key: string
}

/** Words, each number one word; white space goes with the word before it. */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (const { segment } of WORDS.segment(text)) {
    const key = narrow(segment)
    const last = tokens.at(-1)
    if (key === '' && last) last.text += segment
    else tokens.push({ text: segment, key })
  }
  return tokens
}

export function wordMarks(before: string, after: string): WordMark[] {
  const [x, y] = [tokensOf(before), tokensOf(after)]
  const changes = diffArrays(
    x.map((t) => t.key),
    y.map((t) => t.key),
    { maxEditLength: MOST_EDITS },
  )
  if (!changes)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  let [i, j] = [0, 0]
  const marks = changes.map(({ added, removed, count }): WordMark => {
    const from = removed ? x.slice(i, i + count) : y.slice(j, j + count)
    if (!added) i += count
    if (!removed) j += count
    return { kind: added ? 'added' : removed ? 'removed' : 'same', text: from.map((t) => t.text).join('') }
  })
  return trimmed(marks)
}

const DIGIT = /[0-9０-９]/u

/** Where a word is cut depends on its neighbours (时报 in 按时报送): what both begin or end with is the same. A number stays whole. */
function trimmed(marks: readonly WordMark[]): WordMark[] {
  const out: WordMark[] = []
  const put = (found: WordMark['kind'], text: string): void => {
    const last = out.at(-1)
    // White space is no word: it stands as in the later text and is not marked.
    const kind = narrow(text) === '' && found === 'added' ? 'same' : found
    if (text === '' || (kind === 'removed' && narrow(text) === '')) return
    if (last?.kind === kind) out[out.length - 1] = { kind, text: last.text + text }
    else out.push({ kind, text })
  }
  for (let n = 0; n < marks.length; n++) {
    const [removed, added] = [marks[n]!, marks[n + 1]]
    if (removed.kind !== 'removed' || added?.kind !== 'added') {
      put(removed.kind, removed.text)
      continue
    }
    const [x, y] = [[...removed.text], [...added.text]]
    const least = Math.min(x.length, y.length)
    let head = 0
    while (head < least && x[head] === y[head]) head++
    while (head > 0 && DIGIT.test(x[head - 1]!)) head--
    let tail = 0
    while (tail < least - head && x[x.length - 1 - tail] === y[y.length - 1 - tail]) tail++
    while (tail > 0 && DIGIT.test(x[x.length - tail]!)) tail--
    put('same', y.slice(0, head).join(''))
    put('removed', x.slice(head, x.length - tail).join(''))
    put('added', y.slice(head, y.length - tail).join(''))
    put('same', y.slice(y.length - tail).join(''))
    n++
  }
  return out
}
