/** Paper, margins, fonts and about how many pages (G 5). Measured on the first section: the text, not its landscape tables. */
import type { LayoutFacts } from '#domain/draft'
import { dominant } from './lines.ts'
import type { RawParagraph, Section, Story } from './story.ts'

/** One decimal, halves up: 1,800 twips are 31.75 mm and shown as 31.8. */
const mm = (twips: number): number => Math.round((twips * 254) / 1440) / 10

const A4 = [210, 297] as const
/** 天头, right, bottom, 订口 as G 5.2.1 gives or implies them. */
const MARGINS = [37, 26, 35, 28] as const
const near = (values: readonly number[], wanted: readonly number[]): boolean =>
  values.every((v, i) => Math.abs(v - wanted[i]!) <= 1)

const addAll = <K>(into: Map<K, number>, from: readonly (readonly [K, number])[]): void => {
  for (const [key, n] of from) into.set(key, (into.get(key) ?? 0) + n)
}

/** `body` are the paragraphs of the main and printed text; fonts are counted over the whole story. */
export function layoutFacts(story: Story, body: readonly RawParagraph[]): LayoutFacts {
  const section = story.sections[0]
  const pageMm =
    section && section.width !== null && section.height !== null ? ([mm(section.width), mm(section.height)] as const) : null
  const { top, right, bottom, left } = section ?? { top: null, right: null, bottom: null, left: null }
  const marginsMm =
    top === null || right === null || bottom === null || left === null
      ? null
      : ([mm(top), mm(right), mm(bottom), mm(left)] as const)

  const fonts = new Map<string, number>()
  for (const p of story.paragraphs) addAll(fonts, p.fonts)
  const bodyFonts = new Map<string, number>()
  const bodySizes = new Map<number, number>()
  const pitches = new Map<number, number>()
  for (const p of body) {
    addAll(bodyFonts, p.fonts)
    addAll(bodySizes, p.sizes)
    if (p.look.lineRule === 'exact' && p.look.line) pitches.set(p.look.line, (pitches.get(p.look.line) ?? 0) + p.chars)
  }
  const size = dominant(bodySizes)
  const pitch = dominant(pitches)
  const most = [...fonts].sort((x, y) => y[1] - x[1]).slice(0, 32)
  return {
    pageMm,
    marginsMm,
    bodyFont: dominant(bodyFonts),
    bodySizePt: size === null ? null : size / 2,
    linePitchPt: pitch === null ? null : Math.round(pitch * 5) / 100,
    fonts: Object.fromEntries(most),
    matchesGBT9704: pageMm !== null && marginsMm !== null && near(pageMm, A4) && near(marginsMm, MARGINS),
  }
}

const DEFAULT_PAGE = { width: 11906, height: 16838, top: 1440, right: 1800, bottom: 1440, left: 1800, gridPitch: null }
/** Height of a table row in points when it says nothing: one line of 四号 and its cell margins. */
const ROW_PT = 26

function lineHeight(p: RawParagraph, sizePt: number, section: Pick<Section, 'gridPitch'>): number {
  const { line, lineRule } = p.look
  if (line && lineRule === 'exact') return line / 20
  const natural = sizePt * 1.3
  if (section.gridPitch) {
    const pitch = section.gridPitch / 20
    return pitch * Math.ceil(natural / pitch)
  }
  if (line && lineRule === 'atLeast') return Math.max(natural, line / 20)
  return natural * ((line ?? 240) / 240)
}

/** Number of pages by counting lines on each paragraph's own pitch. About right for text, less so for tables. */
export function pagesOf(story: Story): number {
  const s = story.sections[0]
  const page = {
    ...DEFAULT_PAGE,
    ...Object.fromEntries(Object.entries(s ?? {}).filter(([, v]) => v !== null)),
  } as typeof DEFAULT_PAGE
  const width = Math.max(20, (page.width - page.left - page.right) / 20)
  const height = Math.max(20, (page.height - page.top - page.bottom) / 20)
  let y = 0
  let pages = 1
  const turn = (): void => {
    if (y > 0) {
      pages++
      y = 0
    }
  }
  const put = (h: number): void => {
    if (y + h > height + 0.01 && y > 0) turn()
    y += h
  }
  let row = 0
  for (const p of story.paragraphs) {
    if (p.inBox) continue
    if (p.table > 0) {
      // Cells of one row are not told apart here; four to a row is the usual table.
      if (row++ % 4 === 0) put(ROW_PT)
      continue
    }
    row = 0
    if (p.look.pageBreakBefore) turn()
    const sizePt = Math.max(1, (dominant(p.sizes) ?? p.look.halfPoints ?? 20) / 2)
    const perLine = Math.max(1, Math.floor(width / sizePt + 0.2))
    const h = lineHeight(p, sizePt, page)
    const pieces = p.text.split(/([\n\f])/u)
    pieces.forEach((piece, i) => {
      if (piece === '\f') turn()
      else if (piece !== '\n' && (piece !== '' || i === 0)) {
        let ems = (p.look.firstLine ?? 0) / 20 / sizePt
        for (let k = 0; k < piece.length; k++) ems += piece.charCodeAt(k) < 0x100 ? 0.5 : 1
        for (let lines = Math.max(1, Math.ceil(ems / perLine)); lines > 0; lines--) put(h)
      }
    })
    if (p.section !== null && story.sections[p.section + 1]?.continuous === false) turn()
  }
  return pages
}
