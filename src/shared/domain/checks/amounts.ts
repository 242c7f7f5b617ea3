/** Part of F09: sums of money in words and in figures, totals and their parts. Suspicions: what a text adds up is not always all. */
import type { Fault } from './check.ts'
import type { DraftReading, Paragraph } from '../draft.ts'
import { inParts, SAID } from './place.ts'
import { seek } from './words.ts'

/** Long patterns are only tried where their rarest word stands. */
const holding = (reading: DraftReading, word: RegExp): Paragraph[] => inParts(reading, SAID).filter((p) => word.test(p.text))

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
}
const SMALL: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000 }

/** 壹拾贰万伍仟元整 -> 12500000 分; null when it is no sum in capital numerals. */
export function centsInWords(words: string): number | null {
  const m =
    /^([零〇壹贰叁肆伍陆柒捌玖拾佰仟万亿]+)[元圆](?:([零壹贰叁肆伍陆柒捌玖])角)?(?:零?([壹贰叁肆伍陆柒捌玖])分)?[整正]?$/u.exec(
      words,
    )
  if (!m) return null
  let [whole, section, digit] = [0, 0, 0]
  for (const ch of m[1]!) {
    if (ch === '万' || ch === '亿') {
      whole = (whole + section + digit) * (ch === '万' ? 10_000 : 100_000_000)
      section = digit = 0
    } else if (SMALL[ch]) {
      section += (digit || 1) * SMALL[ch]
      digit = 0
    } else digit = DIGITS[ch]!
  }
  return (whole + section + digit) * 100 + (m[2] ? DIGITS[m[2]]! * 10 : 0) + (m[3] ? DIGITS[m[3]]! : 0)
}

const SCALE: Readonly<Record<string, number>> = { 元: 1, 万元: 10_000, 亿元: 100_000_000 }
const cents = (figure: string, unit: string): number => Math.round(Number(figure.replace(/[,，]/gu, '')) * SCALE[unit]! * 100)

const CAPITALS = '[零〇壹贰叁肆伍陆柒捌玖拾佰仟万亿角分元圆]{2,24}[整正]?'
const FIGURE = '(\\d[\\d,，]*(?:\\.\\d+)?)(亿元|万元|元)'

/** 12.5万元（大写：壹拾贰万伍仟元整）, and the other way round. */
export const amountInWords: Fault = (reading) =>
  [
    `${FIGURE}[（(，,]?(?:人民币)?(?:大写)?(?:人民币)?[：:]?(${CAPITALS})`,
    `(${CAPITALS})[（(](?:小写)?[：:]?[¥￥]?${FIGURE}[）)]`,
  ].flatMap((pattern, turned) =>
    seek(inParts(reading, SAID), new RegExp(pattern, 'gu'), (m) => {
      const [figure, unit, words] = turned ? [m[2]!, m[3]!, m[1]!] : [m[1]!, m[2]!, m[3]!]
      const said = centsInWords(words)
      return said === null || said === cents(figure, unit)
        ? null
        : { word: m[0], message: (w) => `金额大小写不符：${w}（条例第20条第4项）` }
    }),
  )

const UNIT = '(亿元|万元|元|亩|公里|个|户|人|名|所|家|件|吨|处|套)'
const AMOUNTS = new RegExp(`(\\d+(?:\\.\\d+)?)${UNIT}`, 'gu')
const round = (n: number): number => Math.round(n * 1e6) / 1e6

/** The figures of a list that all bear one unit; null when a member bears another or none. */
function parts(list: string, unit: string): number[] | null {
  const members = list.split(/[、，]/u).filter((m) => m !== '')
  const found = members.map((m) => [...m.matchAll(AMOUNTS)])
  return members.length >= 2 && found.every((f) => f.length === 1 && f[0]![2] === unit)
    ? found.map((f) => Number(f[0]![1]))
    : null
}

const LIST = `((?:[^，。；、\\d：:]{1,16}\\d+(?:\\.\\d+)?${UNIT}[、，]){2,12})`

/** 甲30万元、乙60万元，合计100万元. */
export const sumDiffers: Fault = (reading) =>
  seek(
    holding(reading, /合计|共计|总计/u),
    new RegExp(`${LIST}(?:合计|共计|总计)[^\\d，。；、]{0,6}(\\d+(?:\\.\\d+)?)${UNIT}`, 'gu'),
    (m) => {
      const each = parts(m[1]!, m[4]!)
      const sum = each && round(each.reduce((a, b) => a + b, 0))
      return sum === null || sum === Number(m[3])
        ? null
        : { message: `分项相加为${sum}${m[4]}，与合计${m[3]}${m[4]}不符，请核对（条例第20条第4项）` }
    },
  )

/** 安排100万元，其中：甲70万元、乙60万元: parts need not be all, but are never more. */
export const partsExceed: Fault = (reading) =>
  seek(
    inParts(reading, SAID),
    new RegExp(
      `(\\d+(?:\\.\\d+)?)${UNIT}(?:[，,]|（)其中[：:，]?((?:[^，。；、\\d：:]{1,16}\\d+(?:\\.\\d+)?${UNIT}[、，]?){2,12})`,
      'gu',
    ),
    (m) => {
      const each = parts(m[3]!, m[2]!)
      const sum = each && round(each.reduce((a, b) => a + b, 0))
      return sum === null || sum <= Number(m[1])
        ? null
        : { message: `“其中”各项相加为${sum}${m[2]}，多于总数${m[1]}${m[2]}，请核对（条例第20条第4项）` }
    },
  )
