/** A draft with some words changed, as somebody's hand left it. */
import { zipOf } from '../drafts/zipOf.ts'
import { unzip } from './ooxml.ts'

export function changeWords(docx: Uint8Array, before: string, after: string): Uint8Array {
  const parts = [...unzip(docx)]
  const text = parts.find(([name]) => name === 'word/document.xml')?.[1].toString('utf8')
  if (!text?.includes(before)) throw new Error(`「${before}」 is not in one run of the draft`)
  return zipOf(parts.map(([name, data]) => ({ name, data: name === 'word/document.xml' ? text.replace(before, after) : data })))
}
