import { describe, expect, it } from 'vitest'
import { sheetFileName } from '#domain/sheetFileName'
import { cleanText, linesOf, minuteInWords, ordinalInWords } from '#domain/sheetWords'

describe('text on paper has no character that could hide, turn or break it', () => {
  it.each([
    ['plain', '关于…“引用”—𠮷䶮', '关于…“引用”—𠮷䶮'],
    ['controls', 'a\u0000b\u0007c\u001bd\u007fe', 'abcde'],
    ['vertical tab and form feed', 'a\vb\fc', 'abc'],
    ['tab', 'a\tb', 'a b'],
    ['line ends', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['not allowed in XML', 'a\uffffb\ufffec', 'abc'],
    ['half a surrogate', 'a\ud800b\udc00c', 'a\ufffdb\ufffdc'],
    ['turned direction', '号\u202e9三\u2066', '号9三'],
  ])('%s', (_, from, to) => expect(cleanText(from)).toBe(to))

  it('gives one line for each line that says something', () => {
    expect(linesOf(' 甲 \n\n　乙').map((l) => l.text)).toEqual(['甲', '乙'])
  })
})

describe('times are said on the county’s clock', () => {
  it.each([
    ['2026-10-22T00:30:00.000Z', '2026年10月22日 08:30'],
    ['2026-10-22T15:59:59.999Z', '2026年10月22日 23:59'],
    ['2026-10-22T16:00:00.000Z', '2026年10月23日 00:00'],
    ['2026-12-31T20:05:00Z', '2027年1月1日 04:05'],
    ['no time', 'no time'],
  ])('%s', (iso, words) => expect(minuteInWords(iso)).toBe(words))

  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
  ] as const)('%d', (n, words) => expect(ordinalInWords(n)).toBe(words))
})

describe('the file name of a sheet', () => {
  const name = (title: string, reviewNo = 'C-2026-0145'): string =>
    sheetFileName({ stage: '送签稿', reviewNo, title, officeName: '云岭县人民政府办公室' })
  it.each([
    [
      'own office left out',
      '云岭县人民政府办公室关于做好取暖工作的通知',
      '审批单_送签稿_C-2026-0145_关于做好取暖工作的通知.docx',
    ],
    ['another organ kept', '云岭县人民政府关于取暖的通知', '审批单_送签稿_C-2026-0145_云岭县人民政府关于取暖的通知.docx'],
    ['what Windows forbids', '关于<a>:"b"/\\|?*\u0000的通知', '审批单_送签稿_C-2026-0145_关于ab的通知.docx'],
    ['hidden and turning characters', '关于\u202excod.\u200b的通知', '审批单_送签稿_C-2026-0145_关于xcod.的通知.docx'],
    ['trailing dots and spaces', '关于 … . .', '审批单_送签稿_C-2026-0145_关于 ….docx'],
    ['no title', '', '审批单_送签稿_C-2026-0145.docx'],
    ['path in the title', '../../etc/passwd', '审批单_送签稿_C-2026-0145_....etcpasswd.docx'],
  ])('%s', (_, title, expected) => expect(name(title)).toBe(expected))

  it.each(['关', '𠮷', 'a', 'é'])('stops at 180 bytes, at a whole character (%s)', (ch) => {
    const stem = name(ch.repeat(400)).replace(/\.docx$/, '')
    const bytes = new TextEncoder().encode(stem).length
    expect(bytes).toBeLessThanOrEqual(180)
    expect(bytes).toBeGreaterThan(176)
    expect(stem.endsWith(ch)).toBe(true)
  })
})
