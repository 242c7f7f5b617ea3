/**
 * One story of the package (main document, header, footer, notes, comments) as paragraphs in reading order.
 *
 * What a reader of the finished document sees becomes text: tracked insertions in, tracked deletions out, field results in, field
 * codes out, the first choice of alternate content, phonetic guides out, text boxes after the paragraph that holds them. Hidden
 * runs are kept apart. Containers that only wrap (smartTag, sdt, hyperlink, customXml, fldSimple) need no word here.
 *
 * Over 300 lines because the states of the scan depend on one another and are read together.
 */
import { LIMITS } from './limits.ts'
import { stop } from './refusal.ts'
import { readParagraphProperty, readRunProperty, twips, type Look, type Styles } from './styles.ts'
import { symbol } from './symbol.ts'
import { scan, type Part, type Tag } from './xml.ts'

export type StoryKind = 'main' | 'header' | 'footer' | 'footnote' | 'comment'

export interface RawParagraph {
  /** Line breaks are \n, page breaks \f. */
  text: string
  hidden: string
  readonly inBox: boolean
  /** Number of the outermost table in this story, 0 outside tables. */
  readonly table: number
  /** Row and column of that table, from 1; 0 outside. */
  readonly row: number
  readonly column: number
  /** Style and the paragraph's own settings over it; shared between paragraphs that look the same. */
  look: Readonly<Look>
  /** East Asian font and ideographs set in it; half-points and characters. Pairs: most paragraphs have one of each. */
  readonly fonts: [string, number][]
  readonly sizes: [number, number][]
  bold: number
  red: number
  chars: number
  /** Index of the section that ends with this paragraph. */
  section: number | null
  /** The paragraph mark is a tracked deletion: accepting it joins this paragraph and the next. */
  joinsNext: boolean
}

export interface Section {
  width: number | null
  height: number | null
  top: number | null
  right: number | null
  bottom: number | null
  left: number | null
  gridPitch: number | null
  continuous: boolean
}

export interface Tracked {
  count: number
  readonly quotes: string[]
}

export interface Story {
  readonly kind: StoryKind
  readonly paragraphs: RawParagraph[]
  readonly sections: Section[]
  readonly tracked: Tracked
  /** Footnotes, endnotes or comments in this part, separators not counted. */
  notes: number
  boxes: number
}

/** Shared by all stories of a draft, so that the caps hold for all of them together. */
export interface Budget {
  paragraphs: number
  chars: number
}

/** Subtrees that say what was, what is drawn when the first choice cannot be, or how a word is pronounced. */
const SKIPPED = new Set([
  'w:rPrChange',
  'w:pPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
  'w:tblGridChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:tblPrExChange',
  'w:numberingChange',
  'w:rt',
])
const DELETES = new Set(['w:del', 'w:moveFrom'])
const INSERTS = new Set(['w:ins', 'w:moveTo'])

// Control characters, and marks that take no room: a word cut by them must still be the word.
const UNSEEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u034f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufff9-\ufffb]/gu
const NEEDS_CLEANING = /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufff9-\ufffb]/u
const clean = (s: string): string => (NEEDS_CLEANING.test(s) ? s.replace(/[\t\n\r]+/gu, ' ').replace(UNSEEN, '') : s)

const IDEOGRAPH = /[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]|[\ud840-\ud8bf][\udc00-\udfff]/gu

interface Run {
  readonly own: Look
  style: string | null
  /** Look after styles; made when the first text of the run comes. */
  look: Readonly<Look> | null
}

/** Where the scan stands inside one paragraph; a text box opens another one on top. */
interface Here {
  readonly p: RawParagraph
  styleId: string | null
  readonly own: Look
  inParagraphProps: boolean
  inRunProps: boolean
  run: Run | null
  /** One mark per open field: text is shown only when all of them are past their code. */
  readonly fields: ('code' | 'result')[]
  codes: number
}

/** Adds to the count of one key. */
export function addTo<K>(pairs: [K, number][], key: K, n: number): void {
  const pair = pairs.find((p) => p[0] === key)
  if (pair) pair[1] += n
  else if (pairs.length < MAX_PAIRS) pairs.push([key, n])
}
/** Fonts and sizes of one paragraph beyond this many are noise. */
const MAX_PAIRS = 64
const MAX_LOOKS = 4096

export function readStory(part: Part, kind: StoryKind, styles: Styles, budget: Budget): Story {
  const story: Story = { kind, paragraphs: [], sections: [], tracked: { count: 0, quotes: [] }, notes: 0, boxes: 0 }
  const stack: Here[] = []
  let here: Here | null = null
  let boxes = 0
  let tables = 0
  let tableDepth = 0
  let row = 0
  let column = 0
  let skip = 0
  let rowProps = 0
  let deleted = 0
  const changes: string[] = []
  const alternates: boolean[] = []
  let section: Section | null = null
  let wanting: 'text' | 'deleted' | null = null
  let keepSpace = false

  /** A line break makes a line as a paragraph does; both are counted. */
  const countLine = (): void => {
    if (++budget.paragraphs > LIMITS.paragraphs) stop('tooManyParagraphs', `over ${LIMITS.paragraphs}`)
  }
  const openParagraph = (): void => {
    countLine()
    const p: RawParagraph = {
      text: '',
      hidden: '',
      inBox: boxes > 0,
      table: tableDepth > 0 ? tables : 0,
      row: tableDepth > 0 ? row : 0,
      column: tableDepth > 0 ? column : 0,
      look: styles.paragraph(null),
      fonts: [],
      sizes: [],
      bold: 0,
      red: 0,
      chars: 0,
      section: null,
      joinsNext: false,
    }
    story.paragraphs.push(p)
    here = { p, styleId: null, own: {}, inParagraphProps: false, inRunProps: false, run: null, fields: [], codes: 0 }
    stack.push(here)
  }
  const closeParagraph = (): void => {
    stack.pop()
    here = stack.at(-1) ?? null
  }

  const looks = new Map<string, Readonly<Look>>()
  /** Two hundred thousand paragraphs may have ten looks between them. */
  const shared = ({ p, styleId, own }: Here): Readonly<Look> => {
    const key = `${styleId ?? ''}\n${JSON.stringify(own)}`
    let look = looks.get(key)
    if (!look) {
      look = { ...p.look, ...own }
      if (looks.size < MAX_LOOKS) looks.set(key, look)
    }
    return look
  }

  const lookOf = (at: Here): Readonly<Look> => {
    if (!at.run) return at.p.look
    return (at.run.look ??= { ...at.p.look, ...(at.run.style === null ? {} : styles.run(at.run.style)), ...at.run.own })
  }

  /** Takes text that stands at the current place, whatever it came from. */
  const take = (raw: string): void => {
    if (!here || raw === '') return
    budget.chars += raw.length
    if (budget.chars > LIMITS.textChars) stop('tooLarge', `over ${LIMITS.textChars} characters`)
    if (deleted > 0) {
      if (changes.length > 0) changes[changes.length - 1] += raw
      return
    }
    if (here.codes > 0) return
    const { p } = here
    const look = lookOf(here)
    if (look.hidden) {
      p.hidden += raw
      return
    }
    p.text += raw
    if (changes.length > 0) changes[changes.length - 1] += raw
    const font = look.themeFont ? styles.themeFont(look.themeFont) : look.font
    const ideographs = raw.match(IDEOGRAPH)?.length ?? 0
    if (font && ideographs > 0) addTo(p.fonts, font, ideographs)
    const size = look.halfPoints ?? 20
    addTo(p.sizes, size, raw.length)
    p.chars += raw.length
    if (look.bold) p.bold += raw.length
    if (look.red) p.red += raw.length
  }

  const openChange = (): void => {
    story.tracked.count++
    changes.push('')
  }
  const closeChange = (): void => {
    const quote = changes.pop() ?? ''
    if (quote.trim() !== '' && story.tracked.quotes.length < LIMITS.quotes) story.tracked.quotes.push(quote)
  }
  /** Tracked marks of a paragraph mark or a table row are properties, not containers of text. */
  const isProperty = (): boolean => rowProps > 0 || (here !== null && (here.inParagraphProps || here.inRunProps))

  const openTag = (name: string, tag: Tag): void => {
    switch (name) {
      case 'w:p':
      case 'a:p':
        openParagraph()
        return
      case 'w:r':
      case 'a:r':
      case 'm:r':
      case 'a:fld':
        if (here) here.run = { own: {}, style: null, look: null }
        return
      case 'w:t':
      case 'a:t':
      case 'm:t':
        wanting = 'text'
        keepSpace = name !== 'w:t' || tag.attr('space') === 'preserve'
        return
      case 'w:delText':
        wanting = 'deleted'
        keepSpace = true
        return
      case 'w:pPr':
        if (here && !here.run) here.inParagraphProps = true
        return
      case 'w:rPr':
        if (here && (here.run || here.inParagraphProps)) here.inRunProps = true
        return
      case 'w:tab':
        if (here?.run && !here.inRunProps) take('\t')
        return
      case 'w:ptab':
        take('\t')
        return
      case 'w:cr':
        countLine()
        take('\n')
        return
      case 'w:br':
        countLine()
        take(tag.attr('type') === 'page' ? '\f' : '\n')
        return
      case 'a:br':
        countLine()
        take('\n')
        return
      case 'w:noBreakHyphen':
        take('-')
        return
      case 'w:sym':
        take(symbol(tag))
        return
      case 'w:fldChar': {
        const type = tag.attr('fldCharType')
        if (!here || deleted > 0) return
        if (type === 'begin') {
          here.fields.push('code')
          here.codes++
        } else if (type === 'separate' && here.fields.at(-1) === 'code') {
          here.fields[here.fields.length - 1] = 'result'
          here.codes--
        } else if (type === 'end' && here.fields.pop() === 'code') here.codes--
        return
      }
      case 'w:tbl':
        if (tableDepth++ === 0) {
          tables++
          row = 0
        }
        return
      case 'w:tr':
        if (tableDepth === 1) {
          row++
          column = 0
        }
        return
      case 'w:tc':
        if (tableDepth === 1) column++
        return
      case 'w:txbxContent':
        boxes++
        story.boxes++
        return
      case 'w:trPr':
      case 'w:tcPr':
      case 'w:tblPr':
        rowProps++
        return
      case 'w:sectPr':
        section = {
          width: null,
          height: null,
          top: null,
          right: null,
          bottom: null,
          left: null,
          gridPitch: null,
          continuous: false,
        }
        if (here) here.p.section = story.sections.length
        story.sections.push(section)
        return
      case 'w:footnote':
      case 'w:endnote':
      case 'w:comment':
        if (!/eparator|continuationNotice/u.test(tag.attr('type') ?? '')) story.notes++
        return
    }
    if (section) readSection(section, name, tag)
    else if (here?.inRunProps && here.run) {
      if (name === 'w:rStyle') here.run.style = tag.attr('val') ?? null
      else readRunProperty(here.run.own, name, tag)
    } else if (here?.inRunProps) {
      if (DELETES.has(name)) here.p.joinsNext = true
    } else if (here?.inParagraphProps) {
      if (name === 'w:pStyle') {
        here.styleId = tag.attr('val') ?? null
        here.p.look = styles.paragraph(here.styleId)
      } else readParagraphProperty(here.own, name, tag)
    }
  }

  scan(part, {
    open(name, tag) {
      if (skip > 0) {
        skip++
        return
      }
      if (SKIPPED.has(name)) {
        if (name !== 'w:rt') story.tracked.count++
        skip = 1
        return
      }
      if (name === 'mc:AlternateContent') alternates.push(false)
      else if (name === 'mc:Choice' || name === 'mc:Fallback') {
        if (alternates.at(-1)) {
          skip = 1
          return
        }
        if (alternates.length > 0) alternates[alternates.length - 1] = true
      } else if (DELETES.has(name) || INSERTS.has(name)) {
        if (isProperty()) story.tracked.count += here?.inRunProps === true || rowProps > 0 ? 1 : 0
        else {
          openChange()
          if (DELETES.has(name)) deleted++
        }
      }
      openTag(name, tag)
    },
    close(name) {
      if (skip > 0) {
        skip--
        return
      }
      switch (name) {
        case 'w:p':
        case 'a:p':
          closeParagraph()
          return
        case 'w:r':
        case 'a:r':
        case 'm:r':
        case 'a:fld':
          if (here) here.run = null
          return
        case 'w:t':
        case 'a:t':
        case 'm:t':
        case 'w:delText':
          wanting = null
          return
        case 'w:pPr':
          if (here) {
            here.inParagraphProps = false
            here.p.look = shared(here)
          }
          return
        case 'w:rPr':
          if (here) here.inRunProps = false
          return
        case 'w:trPr':
        case 'w:tcPr':
        case 'w:tblPr':
          rowProps--
          return
        case 'w:sectPr':
          section = null
          return
        case 'mc:AlternateContent':
          alternates.pop()
          return
        case 'w:tbl':
          tableDepth--
          return
        case 'w:txbxContent':
          boxes--
          return
      }
      if ((DELETES.has(name) || INSERTS.has(name)) && !isProperty()) {
        closeChange()
        if (DELETES.has(name)) deleted--
      }
    },
    text(raw) {
      // Without xml:space="preserve" the white space at the ends is layout of the file, not text.
      const text = clean(keepSpace ? raw : raw.trim())
      // Deleted text outside a tracked deletion is not shown either.
      if (wanting === 'deleted' && deleted === 0) return
      take(text)
    },
    wantsText: () => wanting !== null,
  })
  joinDeletedMarks(story)
  return story
}

function readSection(section: Section, name: string, tag: Tag): void {
  if (name === 'w:pgSz') {
    section.width = twips(tag.attr('w'))
    section.height = twips(tag.attr('h'))
  } else if (name === 'w:pgMar') {
    for (const side of ['top', 'right', 'bottom', 'left'] as const) {
      const value = twips(tag.attr(side))
      section[side] = value === null ? null : Math.abs(value)
    }
  } else if (name === 'w:docGrid') {
    if (tag.attr('type') === 'lines' || tag.attr('type') === 'linesAndChars') section.gridPitch = twips(tag.attr('linePitch'))
  } else if (name === 'w:type') section.continuous = tag.attr('val') === 'continuous'
}

/** Accepting a deleted paragraph mark joins two paragraphs; the later one keeps its own settings, as in Word. */
function joinDeletedMarks(story: Story): void {
  if (!story.paragraphs.some((p) => p.joinsNext)) return
  const kept: RawParagraph[] = []
  let carried: RawParagraph | null = null
  for (const p of story.paragraphs) {
    if (carried && carried.inBox === p.inBox && carried.table === p.table) {
      p.text = carried.text + p.text
      p.hidden = carried.hidden + p.hidden
      for (const [font, n] of carried.fonts) addTo(p.fonts, font, n)
      for (const [size, n] of carried.sizes) addTo(p.sizes, size, n)
      p.bold += carried.bold
      p.red += carried.red
      p.chars += carried.chars
    } else if (carried) kept.push(carried)
    carried = p.joinsNext ? p : null
    if (!p.joinsNext) kept.push(p)
  }
  if (carried) kept.push(carried)
  story.paragraphs.length = 0
  for (const p of kept) story.paragraphs.push(p)
}
