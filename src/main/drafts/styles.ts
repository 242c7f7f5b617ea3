/** styles.xml and theme: what a paragraph and a run look like when they say nothing themselves (ECMA-376 part 1, 17.7). */
import type { Package } from './opc.ts'
import { tagsOnly } from './opc.ts'
import { scan, type Handler, type Tag } from './xml.ts'

/** What a style, a paragraph or a run may set. Lengths in twentieths of a point, size in half-points. */
export interface Look {
  font?: string
  /** Theme font asked for instead of a name; null when a name was given over one that a style had asked for. */
  themeFont?: 'minor' | 'major' | null
  halfPoints?: number
  bold?: boolean
  hidden?: boolean
  red?: boolean
  align?: string
  firstLine?: number
  left?: number
  outline?: number
  numId?: string
  numLevel?: number
  pageBreakBefore?: boolean
  line?: number
  lineRule?: string
}

export interface Styles {
  /** Look of a paragraph style (the default one when null), through basedOn. */
  paragraph(id: string | null): Readonly<Look>
  run(id: string): Readonly<Look>
  /** Font a theme word stands for. */
  themeFont(which: 'minor' | 'major'): string | null
}

/** On/off property of OOXML: absent value means on. */
export const isOn = (tag: Tag): boolean => !/^(?:0|false|off)$/u.test(tag.attr('val') ?? '')

/** Twentieths of a point, from a bare number or a length with its unit (strict files). */
export function twips(text: string | undefined): number | null {
  const m = /^(-?\d+(?:\.\d+)?)(mm|cm|in|pt|pc|pi)?$/u.exec(text ?? '')
  if (!m) return null
  const factor = { mm: 1440 / 25.4, cm: 1440 / 2.54, in: 1440, pt: 20, pc: 240, pi: 240 }[m[2] ?? '']
  return Number(m[1]) * (factor ?? 1)
}

const num = (text: string | undefined): number | undefined =>
  text !== undefined && /^-?\d+$/u.test(text) ? Number(text) : undefined

const isRed = (value: string | undefined): boolean => /^(?:[c-f][0-9a-f][0-4][0-9a-f][0-4][0-9a-f])$/iu.test(value ?? '')

/** Takes one property tag of w:rPr into a look. */
export function readRunProperty(look: Look, name: string, tag: Tag): void {
  if (name === 'w:rFonts') {
    const font = tag.attr('eastAsia')
    const theme = tag.attr('eastAsiaTheme')
    if (theme) look.themeFont = theme.startsWith('major') ? 'major' : 'minor'
    else if (font) {
      look.font = font
      look.themeFont = null
    }
  } else if (name === 'w:sz') {
    const size = Number(tag.attr('val')) || (twips(tag.attr('val')) ?? 0) / 10
    if (size > 0 && size < 4000) look.halfPoints = size
  } else if (name === 'w:b') look.bold = isOn(tag)
  else if (name === 'w:vanish') look.hidden = isOn(tag)
  else if (name === 'w:color') look.red = isRed(tag.attr('val'))
}

/** Takes one property tag of w:pPr into a look. */
export function readParagraphProperty(look: Look, name: string, tag: Tag): void {
  switch (name) {
    case 'w:jc': {
      const align = tag.attr('val')
      if (align) look.align = align === 'end' ? 'right' : align === 'start' ? 'left' : align
      break
    }
    case 'w:ind': {
      const chars = num(tag.attr('firstLineChars'))
      const first = twips(tag.attr('firstLine'))
      const left = twips(tag.attr('left') ?? tag.attr('start'))
      if (chars !== undefined || first !== null) look.firstLine = first ?? chars! * 3.2
      if (left !== null) look.left = left
      break
    }
    case 'w:spacing': {
      const line = twips(tag.attr('line'))
      if (line !== null) {
        look.line = line
        look.lineRule = tag.attr('lineRule') ?? 'auto'
      }
      break
    }
    case 'w:outlineLvl': {
      const level = num(tag.attr('val'))
      if (level !== undefined) look.outline = level
      break
    }
    case 'w:pageBreakBefore':
      look.pageBreakBefore = isOn(tag)
      break
    case 'w:numId':
      look.numId = tag.attr('val') ?? '0'
      break
    case 'w:ilvl':
      look.numLevel = num(tag.attr('val')) ?? 0
      break
  }
}

interface Style {
  readonly look: Look
  basedOn: string | null
}

interface RawStyles {
  readonly defaults: Look
  readonly byId: Map<string, Style>
  defaultId: string | null
}

function readStyles(pack: Package, name: string): RawStyles {
  const raw: RawStyles = { defaults: {}, byId: new Map(), defaultId: null }
  const part = pack.part(name)
  if (!part) return raw
  let style: Style | null = null
  let inDefaults = false
  /** w:tblStylePr and other conditional looks are not the style's own. */
  let conditional = 0
  let inRun = false
  let inParagraph = false
  const handler: Handler = {
    open(tagName, tag) {
      switch (tagName) {
        case 'w:docDefaults':
          inDefaults = true
          return
        case 'w:style': {
          style = { look: {}, basedOn: null }
          const id = tag.attr('styleId') ?? ''
          raw.byId.set(id, style)
          if (tag.attr('type') === 'paragraph' && /^(?:1|true|on)$/u.test(tag.attr('default') ?? '')) raw.defaultId = id
          return
        }
        case 'w:tblStylePr':
        case 'w:rPrChange':
        case 'w:pPrChange':
          conditional++
          return
        case 'w:basedOn':
          if (style) style.basedOn = tag.attr('val') ?? null
          return
        case 'w:rPr':
          inRun = true
          return
        case 'w:pPr':
          inParagraph = true
          return
      }
      const look = style?.look ?? (inDefaults ? raw.defaults : null)
      if (!look || conditional > 0) return
      if (inRun) readRunProperty(look, tagName, tag)
      else if (inParagraph) readParagraphProperty(look, tagName, tag)
    },
    close(tagName) {
      if (tagName === 'w:docDefaults') inDefaults = false
      else if (tagName === 'w:style') style = null
      else if (tagName === 'w:tblStylePr' || tagName === 'w:rPrChange' || tagName === 'w:pPrChange') conditional--
      else if (tagName === 'w:rPr') inRun = false
      else if (tagName === 'w:pPr') inParagraph = false
    },
    text() {},
    wantsText: () => false,
  }
  scan(part, handler)
  return raw
}

function readTheme(pack: Package, name: string): Record<'minor' | 'major', string | null> {
  const fonts: Record<'minor' | 'major', string | null> = { minor: null, major: null }
  const part = pack.part(name)
  if (!part) return fonts
  let which: 'minor' | 'major' | null = null
  scan(part, {
    ...tagsOnly((tagName, tag) => {
      if (tagName === 'a:minorFont') which = 'minor'
      else if (tagName === 'a:majorFont') which = 'major'
      else if (!which) return
      else if (tagName === 'a:ea') fonts[which] ||= tag.attr('typeface') || null
      else if (tagName === 'a:font' && tag.attr('script') === 'Hans') fonts[which] ??= tag.attr('typeface') ?? null
    }),
    close(tagName) {
      if (tagName === 'a:minorFont' || tagName === 'a:majorFont') which = null
    },
  })
  return fonts
}

const MAX_BASED_ON = 20

export function openStyles(pack: Package): Styles {
  const at = (type: string): string => pack.relationships.find((r) => r.type === type && !r.external)?.target ?? ''
  const raw = readStyles(pack, at('styles'))
  const theme = readTheme(pack, at('theme'))
  const cache = new Map<string, Look>()
  const resolve = (id: string | null, base: Look): Look => {
    const key = id ?? ''
    const known = cache.get(key)
    if (known) return known
    const chain: Look[] = []
    let at: Style | undefined = id === null ? undefined : raw.byId.get(id)
    for (let hop = 0; at && hop < MAX_BASED_ON; hop++) {
      chain.unshift(at.look)
      at = at.basedOn === null ? undefined : raw.byId.get(at.basedOn)
    }
    const look: Look = Object.assign({}, base, ...chain)
    if (cache.size < 4096) cache.set(key, look)
    return look
  }
  return {
    paragraph: (id) => resolve(id !== null && raw.byId.has(id) ? id : raw.defaultId, raw.defaults),
    // A character style changes only what it names; the defaults come from the paragraph.
    run: (id) => (raw.byId.has(id) ? resolve(id, {}) : {}),
    themeFont: (which) => theme[which],
  }
}
