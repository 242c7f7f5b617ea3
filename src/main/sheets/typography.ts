/** Fonts and millimetres of the printed forms: the one place that knows them. Lengths in Word's units are twips (1/20 pt). */
import type { SheetCellKind, SheetTone } from '#domain/sheetModel'

export const mm = (v: number): number => Math.round(v * 56.6929)
export const pt = (v: number): number => Math.round(v * 20)

/** 字号 in half-points (GB/T 9704 practice). */
export const HAO = { 二号: 44, 小二: 36, 三号: 32, 四号: 28, 小四: 24, 五号: 21, 小五: 18 } as const

/** A4; 20 mm at the binding side and 15 mm right leave the 175 mm frame of GB 826-1989. The head grows when marks stand in it. */
export const PAGE = {
  width: mm(210),
  height: mm(297),
  margin: { top: mm(15), bottom: mm(19), left: mm(20), right: mm(15), header: mm(8), footer: mm(8), gutter: 0 },
} as const

/** 红: dark enough to stay readable where the form is printed in black only. */
export const RED = 'C8161D'
/** Lines in eighths of a point: frame 1.5 pt, inner lines 0.5 pt. */
export const FRAME_LINE = 12
export const INNER_LINE = 4
export const HEAD_SHADE = 'F3F0EA'

/** Names as they are written into the file, chosen from what the machine has (fonts.ts). */
export interface FontChoice {
  /** 小标宋: titles. */
  readonly title: string
  /** The stand-in for 小标宋 may need to be made bold. */
  readonly titleBold: boolean
  /** 仿宋: what is filled in. */
  readonly body: string
  /** 楷体: transcribed hands. */
  readonly kai: string
  /** 黑体: labels. */
  readonly hei: string
  /** 宋体: page numbers, small print. */
  readonly song: string
}

export const LATIN = 'Times New Roman'
/** Ballot boxes U+2610/2611 are in no 仿宋. */
export const SYMBOL = 'Segoe UI Symbol'

export interface Face {
  readonly font: Exclude<keyof FontChoice, 'titleBold'>
  /** Half-points. */
  readonly size: number
  /** Exact line pitch in points: lines stay even whatever font stands in. Rows still grow, so nothing is cut. */
  readonly pitch: number
  readonly align: 'left' | 'center' | 'right'
  /** Whether the text stands at the top of its cell. */
  readonly top?: true
}

export const FACES = {
  label: { font: 'hei', size: HAO.五号, pitch: 14, align: 'center' },
  text: { font: 'body', size: HAO.小四, pitch: 17, align: 'left' },
  value: { font: 'body', size: HAO.五号, pitch: 15, align: 'left' },
  short: { font: 'body', size: HAO.五号, pitch: 15, align: 'center' },
  title: { font: 'body', size: HAO.四号, pitch: 20, align: 'left' },
  opinion: { font: 'kai', size: HAO.小四, pitch: 17, align: 'left', top: true },
  signed: { font: 'kai', size: HAO.五号, pitch: 15, align: 'right' },
  heading: { font: 'hei', size: HAO.五号, pitch: 15, align: 'left' },
  column: { font: 'hei', size: HAO.五号, pitch: 15, align: 'center' },
  item: { font: 'body', size: HAO.五号, pitch: 14, align: 'left' },
  centred: { font: 'body', size: HAO.五号, pitch: 14, align: 'center' },
} as const satisfies Record<SheetCellKind, Face>

export interface ToneFace {
  readonly font?: Face['font']
  readonly size?: number
  readonly pitch?: number
  readonly color?: string
}

/** What a tone changes about the cell's face. Never colour alone: the words say it too. */
export const TONES = {
  plain: {},
  said: { font: 'kai' },
  strong: { font: 'hei' },
  note: { font: 'song', size: HAO.小五, pitch: 12 },
  alarm: { font: 'hei', color: RED },
} as const satisfies Record<SheetTone, ToneFace>

export const PARAGRAPHS = {
  title: { font: 'title', size: HAO.二号, pitch: 30, align: 'center', color: RED, before: 0, after: 0 },
  subtitle: { font: 'kai', size: HAO.小四, pitch: 16, align: 'center', before: 0, after: 4 },
  partTitle: { font: 'title', size: HAO.三号, pitch: 26, align: 'center', color: RED, before: 2, after: 6 },
  listTitle: { font: 'hei', size: HAO.小四, pitch: 18, align: 'left', before: 4, after: 3 },
  note: { font: 'song', size: HAO.小五, pitch: 12, align: 'left', before: 4, after: 4 },
} as const
export const WATERMARK = { font: 'title', size: HAO.小二, pitch: 26, align: 'center' } as const
export const WATERMARK_NOTE = { font: 'hei', size: HAO.五号, pitch: 16, align: 'center' } as const
export const DEMO_MARK = { font: 'hei', size: HAO.五号, pitch: 16, align: 'center' } as const
export const RUNNING = { font: 'song', size: HAO.小五, pitch: 12, align: 'right' } as const
export const FOOTER = { font: 'song', size: HAO.小五, pitch: 12, align: 'left' } as const

/** Inside a cell. */
export const PADDING = { top: pt(1.5), bottom: pt(1.5), left: mm(1), right: mm(1) } as const
