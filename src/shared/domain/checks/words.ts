/**
 * Checks that look for words of a list and know when those words mean nothing: a negation before them, an abolition after
 * them, an office speaking of its own work, another word that happens to hold the same characters.
 */
import type { DraftReading, Paragraph, Part } from '../draft.ts'
import type { CheckFacts, Condition, Excuse, Fault, Sighting } from './check.ts'
import { inParts, SAID } from './place.ts'
import { pieceAround } from './quote.ts'
import { addressesLower, directionOf } from './traits.ts'

const compiled = new WeakMap<readonly string[], RegExp[]>()

/** The list's patterns, made once for each list. A list the data does not have matches nothing. */
export function patternsOf(facts: CheckFacts, list: string): readonly RegExp[] {
  const words = facts.keywordLists[list] ?? []
  const made = compiled.get(words) ?? words.map((w) => new RegExp(w, 'gu'))
  compiled.set(words, made)
  return made
}

export interface Hit {
  readonly paragraph: Paragraph
  readonly start: number
  readonly end: number
  readonly word: string
}

/** Every match of a list; of two that overlap the earlier, and of two that begin together the longer, stands. */
export function hitsOf(paragraphs: readonly Paragraph[], patterns: readonly RegExp[]): Hit[] {
  return paragraphs.flatMap((paragraph) => {
    const all = patterns
      .flatMap((p) =>
        [...paragraph.text.matchAll(p)].map((m) => ({ paragraph, start: m.index, end: m.index + m[0].length, word: m[0] })),
      )
      .sort((a, b) => a.start - b.start || b.end - a.end)
    const kept: Hit[] = []
    for (const hit of all) if (hit.end > hit.start && hit.start >= (kept.at(-1)?.end ?? 0)) kept.push(hit)
    return kept
  })
}

/** A fault: words of the list in these parts. */
export const wordsOf =
  (list: string, message: (words: string) => string, parts: ReadonlySet<Part> = SAID): Fault =>
  (reading, facts) =>
    hitsOf(inParts(reading, parts), patternsOf(facts, list)).map((hit) => ({
      at: { paragraph: hit.paragraph.index, start: hit.start, end: hit.end },
      word: hit.word,
      message: (words) => message(words) + (saysSuperiorAsks(hit) ? '；文中称上级有要求，请核对上级原文' : ''),
    }))

/** 「上级明确要求的除外」 is for a person to verify: the words are still shown, with a hint. */
const saysSuperiorAsks = (hit: Hit): boolean => {
  const piece = pieceAround(hit.paragraph.text, hit.start, hit.end, '。！？')
  return /(上级|中央|国务院|省|市)[^，。；]{0,12}(明确)?要求/u.test(hit.paragraph.text.slice(piece.start, piece.end))
}

const SENTENCE = '。；！？;!?'
const CLAUSE = `${SENTENCE}，,`
const FORBIDS = new RegExp(
  '不再|不得|不准|不许|不允许|不要求|不需要?|不必|不另|不搞|不设|不以|不作|不将|不把|不纳入|不列入|不开展|不组织|不增加|未要求|' +
    '无需|无须|毋须|免于|免除|免予|严禁|禁止|(?:避免|防止|杜绝)(?:以|用|搞|出现|层层|重复|多头|过度|变相|简单|将|把)',
  'gu',
)
const DISMANTLES = /取消|停止|减少|压减|精简|清理|整治|纠治|纠正/gu
/** 「不得迟报」「不得不」「严禁漏报」: forbidding the omission asks for the thing. */
const OMISSION = /[不未漏迟瞒拒缺]|拖延/u
/** 「整治情况每日报送」: what is dismantled is the topic of the report, not the report. */
const TOPIC = /情况|进展|结果|信息|数据|工作/u
const ABOLISHED = /^[^，,。；]{0,12}?(一律|全部|予以|同时|均)?(取消|停止使用|停报|停止执行|废止|免除)/u

const textBefore = (text: string, start: number, marks: string): string =>
  text.slice(pieceAround(text, start, start, marks).start, start)

/** The text of a sighting: what precedes it in its clause, what follows it, the sentence it stands in. */
function around(
  s: Sighting,
  reading: DraftReading,
): { readonly before: string; readonly after: string; readonly sentence: string } | null {
  if (!s.at) return null
  const text = reading.paragraphs[s.at.paragraph]!.text
  const piece = pieceAround(text, s.at.start, s.at.end, SENTENCE)
  return {
    before: textBefore(text, s.at.start, CLAUSE),
    after: text.slice(s.at.end),
    sentence: text.slice(piece.start, piece.end),
  }
}

const lastOf = (text: string, pattern: RegExp): string | null => {
  const last = [...text.matchAll(pattern)].at(-1)
  return last ? text.slice(last.index + last[0].length) : null
}

/** A negation in the same clause before the words, and none of its own between the two. */
export const negated: Excuse = (s, reading) => {
  const before = around(s, reading)?.before
  if (before === undefined) return false
  const afterForbid = lastOf(before, FORBIDS)
  if (afterForbid !== null && !OMISSION.test(afterForbid)) return true
  const afterDismantle = lastOf(before, DISMANTLES)
  return afterDismantle !== null && !TOPIC.test(afterDismantle)
}

/** 「台账一律取消」. */
export const abolished: Excuse = (s, reading) => {
  const after = around(s, reading)?.after
  return after !== undefined && ABOLISHED.test(after)
}

const OWN = /(县[^，。；：、各乡镇村]{1,14}?(局|委|办公室|部|指挥部|中心|公司|大队|政府)|本(局|办|单位)|我(局|办|单位))/u
const BELOW = /乡|镇|街道|村|社区|学校|卫生院|各单位|各部门|各地|基层|网格员|各有关单位|各责任单位/u

/** A county organ speaks of its own work, and nobody below is named in the sentence up to the words. */
export const ownTask: Excuse = (s, reading) => {
  if (!s.at) return false
  const text = reading.paragraphs[s.at.paragraph]!.text
  const before = textBefore(text, s.at.start, SENTENCE)
  return OWN.test(before) && !BELOW.test(before)
}

/** Longer words that hold the same characters and mean something else: 面积分布 is no 积分. */
export const homonym =
  (...words: readonly RegExp[]): Excuse =>
  (s, reading) => {
    const span = s.at
    if (!span) return false
    const text = reading.paragraphs[span.paragraph]!.text
    return words.some((w) => [...text.matchAll(w)].some((m) => m.index <= span.start && m.index + m[0].length >= span.end))
  }

/** The sentence of the words matches. */
export const inSentence =
  (words: RegExp): Excuse =>
  (s, reading) => {
    const sentence = around(s, reading)?.sentence
    return sentence !== undefined && words.test(sentence)
  }

/** Quoted or named: inside “ ” or 《 》. */
export const cited: Excuse = (s, reading) => {
  const span = s.at
  if (!span) return false
  return [...reading.paragraphs[span.paragraph]!.text.matchAll(/《[^《》]*》|“[^“”]*”/gu)].some(
    (m) => m.index < span.start && m.index + m[0].length > span.end,
  )
}

/** The draft lays something on those below: it goes down, or across to a lower organ (a 函 to townships). */
export const toThoseBelow: Condition = (reading, facts) =>
  directionOf(reading, facts) === 'down' || addressesLower(reading, facts)

/** A sighting for every match that `see` does not let pass. */
export const seek = (
  paragraphs: readonly Paragraph[],
  pattern: RegExp,
  see: (m: RegExpExecArray) => Omit<Sighting, 'at'> | null,
): Sighting[] =>
  paragraphs.flatMap((p) =>
    [...p.text.matchAll(pattern)].flatMap((m) => {
      const seen = see(m)
      return seen ? [{ at: { paragraph: p.index, start: m.index, end: m.index + m[0].length }, ...seen }] : []
    }),
  )
