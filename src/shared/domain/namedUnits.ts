/** Units a text makes responsible: 责任单位：…, 牵头单位：…, 县×局负责, 由县×局会同县×局. Facts for L18 (T art20(三)). */
import type { DraftReading } from './draft.ts'

const LABEL = /(?:牵头|责任|配合|主办|协办|承办)(?:单位|部门)\s*[:：为]?/gu
/** A list of units ends with its sentence or its bracket. */
const LIST_END = /[。；;）)\n]/u
/** What follows a unit that is given work to do, on the same side of a comma. */
const ACTS = /^[^，。；：]{0,60}?(牵头|负责|会同|配合|承担)/u
/** A name of a county organ the office's own list does not know. */
const OWN_NAME = /^县[\p{Script=Han}]{1,16}(局|委|办|办公室|委员会|中心|大队|支队|公司|院|馆|社)$/u

/** 县财政局 is also written 财政局 in a list of responsible units. */
const shortOf = (unit: string): string => (/^县.{3,}$/u.test(unit) && !/^县(委|政府)/u.test(unit) ? unit.slice(1) : unit)

interface Found {
  readonly unit: string
  readonly at: number
  readonly end: number
}

/** Names of the list in a text, longest first, none inside another. */
function unitsIn(text: string, units: readonly string[], short: boolean): Found[] {
  const writings = units
    .flatMap((unit) => (short ? [unit, shortOf(unit)] : [unit]).map((name) => ({ unit, name })))
    .sort((a, b) => b.name.length - a.name.length)
  const found: Found[] = []
  for (const { unit, name } of writings) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const end = at + name.length
      if (!found.some((f) => at < f.end && f.at < end)) found.push({ unit, at, end })
    }
  }
  return found.sort((a, b) => a.at - b.at)
}

/** Lists after a label. */
function lists(text: string): string[] {
  return [...text.matchAll(LABEL)].map((m) => {
    const rest = text.slice(m.index + m[0].length)
    const end = rest.search(LIST_END)
    return end < 0 ? rest : rest.slice(0, end)
  })
}

/**
 * @param units the office's list of units
 * @param own the drafting unit and the office itself: they do not countersign their own text
 * @returns each once, in the order the text names them
 */
export function responsibleUnits(
  paragraphs: DraftReading['paragraphs'],
  units: readonly string[],
  own: readonly string[],
): string[] {
  const named: string[] = []
  for (const { text, part } of paragraphs) {
    if (part === 'recipients' || part === 'colophon' || part === 'signature' || part === 'head') continue
    for (const list of lists(text)) {
      const known = unitsIn(list, units, true)
      named.push(...known.map((f) => f.unit))
      const rest = known.reduceRight((t, f) => `${t.slice(0, f.at)}、${t.slice(f.end)}`, list)
      named.push(
        ...rest
          .split(/[、，,和及与\s\u3000]+/u)
          .map((w) => w.trim())
          .filter((w) => OWN_NAME.test(w)),
      )
    }
    named.push(
      ...unitsIn(text, units, false)
        .filter((f) => ACTS.test(text.slice(f.end)))
        .map((f) => f.unit),
    )
  }
  return [...new Set(named)].filter((u) => !own.includes(u))
}
