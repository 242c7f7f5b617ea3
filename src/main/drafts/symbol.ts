/**
 * Symbol fonts keep pictures under private code points (w:sym). These are the ones that carry meaning in an office: the star of
 * a 密级标志 among them; any other picture is shown as a box.
 */
import type { Tag } from './xml.ts'

const PICTURES: Readonly<Record<string, string>> = {
  AB: '★',
  B6: '☆',
  A8: '□',
  '6F': '□',
  FE: '☑',
  '52': '☑',
  A1: '○',
  '6E': '■',
  FC: '✓',
  D8: '➢',
  '6C': '●',
}

/** The character a w:sym stands for, '' when it names none. */
export function symbol(tag: Tag): string {
  const code = (tag.attr('char') ?? '').toUpperCase()
  if (!/^[0-9A-F]{1,5}$/u.test(code)) return ''
  if (/^F0[0-9A-F]{2}$/u.test(code)) return PICTURES[code.slice(2)] ?? '□'
  const n = Number.parseInt(code, 16)
  return n >= 0x20 && !(n >= 0xd800 && n <= 0xdfff) ? String.fromCodePoint(n) : ''
}
