/** numbering.xml: the numbers Word prints before paragraphs (ECMA-376 part 1, 17.9), rendered as text. */
import type { Package } from './opc.ts'
import { scan } from './xml.ts'

interface Level {
  start: number
  format: string
  text: string
  suffix: string
  /** Number every level in Arabic digits (w:isLgl). */
  legal: boolean
  /** w:lvlRestart: begin again after a level this high; null is the usual rule. */
  restart: number | null
}

interface List {
  readonly abstractId: string
  readonly overrides: Map<number, { start: number | null; level: Level | null }>
}

export interface Numbering {
  /** The number of the next paragraph of this list and level, with its suffix; '' for none. Counts as it is asked. */
  next(numId: string, level: number): string
}

const DIGITS = '〇一二三四五六七八九'
const UNITS = ['', '十', '百', '千']

/** 1 -> 一, 12 -> 十二, 105 -> 一百零五; up to 9,999, beyond that digit by digit. */
function chinese(n: number): string {
  if (n <= 0 || n > 9999) return [...String(n)].map((d) => DIGITS[Number(d)] ?? d).join('')
  let out = ''
  let gap = false
  const digits = [...String(n)].map(Number)
  digits.forEach((d, i) => {
    const unit = UNITS[digits.length - 1 - i]!
    if (d === 0) gap = true
    else {
      if (gap && out !== '') out += '零'
      out += DIGITS[d]! + unit
      gap = false
    }
  })
  return out.startsWith('一十') ? out.slice(1) : out
}

const LEGAL = new Map([...'零壹贰叁肆伍陆柒捌玖'].map((c, i) => ['零一二三四五六七八九'[i]!, c]))
const chineseLegal = (n: number): string =>
  chinese(n).replace(/[零一二三四五六七八九十百千]/gu, (c) => LEGAL.get(c) ?? { 十: '拾', 百: '佰', 千: '仟' }[c] ?? c)

function roman(n: number): string {
  const table: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let rest = Math.min(n, 3999)
  let out = ''
  for (const [value, letters] of table)
    while (rest >= value) {
      out += letters
      rest -= value
    }
  return out
}

/** 1 -> A, 27 -> AA (Word repeats the letter). */
const letters = (n: number, first: number): string =>
  n < 1 ? '' : String.fromCharCode(first + ((n - 1) % 26)).repeat(Math.min(10, Math.floor((n - 1) / 26) + 1))

const from = (n: number, first: number, count: number): string =>
  n >= 1 && n <= count ? String.fromCodePoint(first + n - 1) : String(n)

function render(n: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
    case 'koreanCounting':
      return chinese(n)
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return [...String(n)].map((d) => DIGITS[Number(d)]).join('')
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
    case 'japaneseLegal':
      return chineseLegal(n)
    case 'ideographTraditional':
      return '甲乙丙丁戊己庚辛壬癸'[(n - 1) % 10] ?? String(n)
    case 'ideographZodiac':
      return '子丑寅卯辰巳午未申酉戌亥'[(n - 1) % 12] ?? String(n)
    case 'decimalZero':
      return String(n).padStart(2, '0')
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(n).replace(/\d/gu, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return from(n, 0x2460, 20)
    case 'decimalEnclosedParen':
      return from(n, 0x2474, 20)
    case 'decimalEnclosedFullstop':
      return from(n, 0x2488, 20)
    case 'ideographEnclosedCircle':
      return from(n, 0x3280, 10)
    case 'upperLetter':
      return letters(n, 65)
    case 'lowerLetter':
      return letters(n, 97)
    case 'upperRoman':
      return roman(n)
    case 'lowerRoman':
      return roman(n).toLowerCase()
    case 'none':
      return ''
    default:
      return String(n)
  }
}

const NONE: Numbering = { next: () => '' }

export function openNumbering(pack: Package): Numbering {
  const name = pack.relationships.find((r) => r.type === 'numbering' && !r.external)?.target
  const part = name === undefined ? null : pack.part(name)
  if (!part) return NONE

  const abstracts = new Map<string, Map<number, Level>>()
  const links = new Map<string, { is: string | null; uses: string | null }>()
  const lists = new Map<string, List>()
  let abstractId: string | null = null
  let list: List | null = null
  let override: { start: number | null; level: Level | null } | null = null
  let level: Level | null = null
  const number = (text: string | undefined): number | null =>
    text !== undefined && /^\d{1,9}$/u.test(text) ? Number(text) : null

  scan(part, {
    open(tagName, tag) {
      const value = (): string | undefined => tag.attr('val')
      switch (tagName) {
        case 'w:abstractNum':
          abstractId = tag.attr('abstractNumId') ?? ''
          abstracts.set(abstractId, new Map())
          links.set(abstractId, { is: null, uses: null })
          break
        case 'w:styleLink':
          if (abstractId !== null) links.get(abstractId)!.is = value() ?? null
          break
        case 'w:numStyleLink':
          if (abstractId !== null) links.get(abstractId)!.uses = value() ?? null
          break
        case 'w:num': {
          const id = tag.attr('numId') ?? ''
          list = { abstractId: '', overrides: new Map() }
          lists.set(id, list)
          break
        }
        case 'w:abstractNumId':
          if (list) Object.assign(list, { abstractId: value() ?? '' })
          break
        case 'w:lvlOverride':
          override = { start: null, level: null }
          list?.overrides.set(number(tag.attr('ilvl')) ?? 0, override)
          break
        case 'w:startOverride':
          if (override) override.start = number(value())
          break
        case 'w:lvl':
          level = { start: 1, format: 'decimal', text: '', suffix: 'tab', legal: false, restart: null }
          if (override) override.level = level
          else if (abstractId !== null) abstracts.get(abstractId)!.set(number(tag.attr('ilvl')) ?? 0, level)
          break
        case 'w:start':
          if (level) level.start = number(value()) ?? 1
          break
        case 'w:numFmt':
          if (level) level.format = value() ?? 'decimal'
          break
        case 'w:lvlText':
          if (level) level.text = value() ?? ''
          break
        case 'w:suff':
          if (level) level.suffix = value() ?? 'tab'
          break
        case 'w:isLgl':
          if (level) level.legal = true
          break
        case 'w:lvlRestart':
          if (level) level.restart = number(value())
          break
      }
    },
    close(tagName) {
      if (tagName === 'w:lvl') level = null
      else if (tagName === 'w:lvlOverride') override = null
      else if (tagName === 'w:num') list = null
      else if (tagName === 'w:abstractNum') abstractId = null
    },
    text() {},
    wantsText: () => false,
  })

  /** An abstract list that only names a list style takes its levels from the one that defines it. */
  const abstractOf = (id: string): string => {
    const uses = links.get(id)?.uses
    return uses === null || uses === undefined ? id : ([...links].find(([, l]) => l.is === uses)?.[0] ?? id)
  }
  const counters = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()

  return {
    next(numId, ilvl) {
      const at = lists.get(numId)
      if (!at || ilvl > 8) return ''
      const abstract = abstractOf(at.abstractId)
      const levelAt = (i: number): Level | undefined => at.overrides.get(i)?.level ?? abstracts.get(abstract)?.get(i)
      const here = levelAt(ilvl)
      if (!here) return ''
      // Lists over one abstract list go on counting; a start override makes a list count for itself from its first paragraph.
      let counts = counters.get(abstract)
      if (!counts) counters.set(abstract, (counts = []))
      if (!begun.has(numId)) {
        begun.add(numId)
        for (const [i, o] of at.overrides) if (o.start !== null) counts[i] = o.start - 1
      }
      counts[ilvl] = (counts[ilvl] ?? here.start - 1) + 1
      for (let i = ilvl + 1; i < 9; i++) {
        const restart = levelAt(i)?.restart
        if (restart === 0 || (restart !== null && restart !== undefined && ilvl >= restart)) continue
        counts[i] = undefined
      }
      const suffix = here.suffix === 'nothing' ? '' : ' '
      if (here.format === 'bullet') return `${/^[\ue000-\uf8ff]?$/u.test(here.text) ? '•' : here.text}${suffix}`
      const text = here.text.replace(/%([1-9])/gu, (_, d: string) => {
        const i = Number(d) - 1
        const of = levelAt(i)
        return of ? render(counts[i] ?? of.start, here.legal ? 'decimal' : of.format) : ''
      })
      return text === '' ? '' : text + suffix
    },
  }
}
