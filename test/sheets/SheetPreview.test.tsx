import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { approvalSheet } from '#domain/sheet'
import { isWatermarked } from '#domain/sheetFacts'
import { sheetText } from '#domain/sheetModel'
import { SheetPreview } from '../../src/renderer/ui/SheetPreview.tsx'
import { cases } from './facts.ts'

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#x27;': "'" }
const decode = (html: string): string => html.replace(/&(?:lt|gt|amp|quot|#x27);/g, (e) => ENTITIES[e]!)

/** Marked paragraphs and cells in reading order; paragraphs of a cell joined by \n. */
const said = (html: string): string[] =>
  [...html.matchAll(/<(h2|h3|p|td|th)[^>]*data-sheet="(?:cell|paragraph)"[^>]*>(.*?)<\/\1>/gs)].map((m) =>
    decode(m[1] === 'td' || m[1] === 'th' ? [...m[2]!.matchAll(/<p[^>]*>(.*?)<\/p>/gs)].map((p) => p[1]!).join('\n') : m[2]!),
  )

describe('the preview says what the model says', () => {
  it.each(cases)('%s: every paragraph and cell, in the same order', (_, facts) => {
    const model = approvalSheet(facts)
    const html = renderToStaticMarkup(<SheetPreview model={model} />)
    expect(said(html)).toEqual(sheetText(model))
    for (const line of model.footer) expect(decode(html)).toContain(line)
    // As many marks as parts: one at the head of each, repeated by the browser on every page of it.
    expect(html.split('class="sheet-watermark"').length - 1).toBe(isWatermarked(facts) ? model.parts.length : 0)
    expect(html.split('class="sheet-demo"').length - 1).toBe(facts.isDemo ? model.parts.length : 0)
  })

  it('repeats the head of each list on every printed page', () => {
    const html = renderToStaticMarkup(<SheetPreview model={approvalSheet(cases[0]![1])} />)
    expect(html).toMatch(/sheet-list"[^>]*>\s*<colgroup>.*?<\/colgroup><thead><tr[^>]*><th scope="col"/s)
  })

  it('shows hostile text as text', () => {
    const hostile = cases.find(([name]) => name === '恶意文字')![1]
    const html = renderToStaticMarkup(<SheetPreview model={approvalSheet(hostile)} />)
    expect(html).not.toMatch(/<script|<img|<w:t>/)
    expect(html).toContain('&lt;script&gt;')
  })
})
