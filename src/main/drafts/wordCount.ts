/**
 * 字数 as Word counts it: each East Asian character or full-width mark is one, each unbroken run of other characters is one,
 * white space none.
 */
const isEastAsian = (c: number): boolean =>
  (c >= 0x2e80 && c < 0xa4d0) ||
  (c >= 0xac00 && c < 0xe000) ||
  (c >= 0xf900 && c < 0xfb00) ||
  (c >= 0xfe30 && c < 0xfe50) ||
  (c >= 0xff00 && c < 0xfff0) ||
  c === 0x2018 ||
  c === 0x2019 ||
  c === 0x201c ||
  c === 0x201d ||
  c === 0x2014 ||
  c === 0x2026 ||
  c === 0xb7 ||
  (c >= 0x2460 && c <= 0x24ff) ||
  (c >= 0x1100 && c <= 0x11ff)

const isBlank = (c: number): boolean => c === 32 || c === 0x3000 || c === 0xa0 || (c >= 9 && c <= 13)

export function wordCount(text: string): number {
  let n = 0
  let inRun = false
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (isBlank(c)) inRun = false
    else if (c >= 0xdc00 && c < 0xe000) continue
    else if (isEastAsian(c)) {
      n++
      inRun = false
    } else if (!inRun) {
      n++
      inRun = true
    }
  }
  return n
}
