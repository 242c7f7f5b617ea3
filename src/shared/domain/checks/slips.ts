/** F09, F11: slips a reader would mark in pencil, and elements the 2012 rules did away with. */
import { dayFromWords, dayInWords, dayNumber, isDay, weekday, yearOf, type Day } from '../day.ts'
import type { MarkSlip } from '../draft.ts'
import { amountInWords, partsExceed, sumDiffers } from './amounts.ts'
import { check, type Fault, type Rule } from './check.ts'
import { inParts, SAID, spanOf } from './place.ts'
import { seek } from './words.ts'

/** Days of each month in a leap year: a date without a year is only wrong when no year has it. */
const MOST_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const noSuchDay: Fault = (reading) =>
  seek(inParts(reading, SAID), /(?:(\d{4})年)?(?<![\d.])(\d{1,2})月(\d{1,2})日/gu, (m) => {
    const [y, mo, d] = [m[1], Number(m[2]), Number(m[3])]
    const exists = y
      ? isDay(`${y}-${String(mo).padStart(2, '0')}-${String(d).padStart(2, '0')}`)
      : mo >= 1 && mo <= 12 && d >= 1 && d <= MOST_DAYS[mo - 1]!
    return exists ? null : { word: m[0], level: '必错', message: (w) => `日期不存在：${w}（条例第20条第4项）` }
  })

const DAY_NAMES = '日一二三四五六'

/** In brackets, or as 星期 right after the date: 「28日周一般安排」 names no weekday. */
const FULL_DATE_AND_WEEKDAY =
  /(\d{4}年\d{1,2}月\d{1,2}日)(?:[（(](?:星期|周|礼拜)([一二三四五六日天])[）)]|星期([一二三四五六日天]))/gu

const wrongWeekday: Fault = (reading) =>
  seek(inParts(reading, SAID), FULL_DATE_AND_WEEKDAY, (m) => {
    const [on, written]: [Day | null, string] = [dayFromWords(m[1]!), m[2] ?? m[3]!]
    if (!on || DAY_NAMES[weekday(on)] === written.replace('天', '日')) return null
    return {
      level: '必错',
      message: `${dayInWords(on)}是星期${DAY_NAMES[weekday(on)]}，与所写星期${written}不符（条例第20条第4项）`,
    }
  })

const HALF_YEAR = 183

/** Without a year, a date is the one nearest to the paper's own; its weekday is only suspected. */
const weekdayOfThisYear: Fault = (reading) => {
  const own = dayFromWords((reading.documentDate ?? '').replace(/[\s\u3000]/gu, ''))
  if (!own) return []
  return seek(inParts(reading, SAID), /(?<![年\d])(\d{1,2}月\d{1,2}日)[（(](?:星期|周|礼拜)([一二三四五六日天])[）)]/gu, (m) => {
    const near = [-1, 0, 1]
      .map((years) => dayFromWords(`${yearOf(own) + years}年${m[1]}`))
      .find((on) => on !== null && Math.abs(dayNumber(on) - dayNumber(own)) <= HALF_YEAR)
    if (!near || DAY_NAMES[weekday(near)] === m[2]!.replace('天', '日')) return null
    return { message: `${dayInWords(near)}是星期${DAY_NAMES[weekday(near)]}，与所写星期${m[2]}不符（条例第20条第4项）` }
  })
}

/** XXX, ××, 〔待定〕, ____; a masked number (5301XXXX1234) is none. */
const placeholder: Fault = (reading) =>
  seek(
    inParts(reading, SAID),
    /(?<![A-Za-z0-9*])[XxＸ]{2,}(?![A-Za-z0-9*])|[×✕]{2,}|(?<=\d{2})(?:XX|××)(?=年)|[〔（(【[]待(?:定|补|填)[〕）)】\]]|_{3,}|＿{2,}/gu,
    (m) => ({
      word: m[0],
      // 「张××」「××公司」 hides a name on purpose; after a label, or as a gap to fill, it was forgotten.
      ...(/[：:][\s\u3000]*$/u.test(m.input.slice(0, m.index)) || /[待_＿]/u.test(m[0]) || m.input[m.index + m[0].length] === '年'
        ? { level: '必错' as const }
        : {}),
      message: (w) => `占位内容未填写：${w}（条例第20条第4项）`,
    }),
  )

/** What the linter named when the draft was read (drafts/markSlips.ts). */
const marks =
  (kind: MarkSlip['kind'], message: (mark: string) => string): Fault =>
  (reading) =>
    reading.markSlips
      .filter((slip) => slip.kind === kind && SAID.has(reading.paragraphs[slip.paragraph]!.part))
      .map(({ paragraph, start, end }) => ({
        at: { paragraph, start, end },
        word: reading.paragraphs[paragraph]!.text.slice(start, end),
        message,
      }))

const fullWidthDigits: Fault = (reading) =>
  seek(inParts(reading, SAID), /[０-９]+/gu, (m) => ({
    word: m[0],
    level: '提示',
    message: (w) => `数字用了全角：${w}；阿拉伯数字用半角（条例第20条第4项）`,
  }))

/** Units that are no legal units, as they are commonly written; 亩, 公里 and 公斤 are in use and let pass. */
const UNITS: Readonly<Record<string, string>> = {
  平米: '平方米',
  公分: '厘米',
  市斤: '千克',
  市尺: '米',
  华里: '千米',
  英尺: '米',
  马力: '千瓦',
  KM: 'km',
  Km: 'km',
  KG: 'kg',
  Kg: 'kg',
  Mpa: 'MPa',
}

const unlawfulUnit: Fault = (reading) =>
  seek(inParts(reading, SAID), new RegExp(`(?<=\\d[\\s]?|[万千百])(${Object.keys(UNITS).join('|')})(?![A-Za-z])`, 'gu'), (m) => ({
    word: m[0],
    level: '提示',
    message: (w) => `计量单位请用法定单位：${w}，一般写作“${UNITS[m[0]]}”（条例第20条第4项）`,
  }))

/** 云政办发（2026）12号; a case number of a court begins with its year and has nothing before it. */
const roundBrackets: Fault = (reading) =>
  seek(inParts(reading, SAID), /(?<=[\u4e00-\u9fff])[（(]\d{4}[）)](?=[\s\u3000]*第?\d+号)/gu, (m) => ({
    word: m[0],
    message: (w) => `文号年份用圆括号：${w}；应用六角括号〔〕（格式标准7.2.5）`,
  }))

/** 下午25:10, 上午9时75分. */
const noSuchTime: Fault = (reading) =>
  seek(inParts(reading, SAID), /(?:上午|下午|中午|晚上|早上|凌晨|日)(\d{1,2})(?:[:：时])(\d{2})(?!\d)/gu, (m) =>
    Number(m[1]) > 24 || Number(m[2]) > 59 ? { word: m[0], message: (w) => `时刻不存在：${w}（条例第20条第4项）` } : null,
  )

/** 自2026年10月30日至2026年10月20日. */
const endsBeforeItBegins: Fault = (reading) =>
  seek(inParts(reading, SAID), /(\d{4}年\d{1,2}月\d{1,2}日)(?:起)?(?:至|到|—)(\d{4}年\d{1,2}月\d{1,2}日)/gu, (m) => {
    const [from, to] = [dayFromWords(m[1]!), dayFromWords(m[2]!)]
    return from && to && to < from ? { word: m[0], message: (w) => `起止日期颠倒：${w}（条例第20条第4项）` } : null
  })

export const slips: Rule = {
  id: 'F09',
  level: '疑似',
  source: 'T art20(四)；G 9',
  when: {},
  faults: {
    noSuchDay,
    wrongWeekday,
    weekdayOfThisYear,
    placeholder,
    halfWidth: marks('halfWidth', (w) => `汉字之间用了半角标点：${w}（条例第20条第4项）`),
    unpaired: marks('unpaired', (w) => `括号、引号或书名号不成对：${w}（条例第20条第4项）`),
    roundBrackets,
    fullWidthDigits,
    unlawfulUnit,
    noSuchTime,
    endsBeforeItBegins,
    amountInWords,
    sumDiffers,
    partsExceed,
  },
  unless: {},
}

const CHINESE_YEAR = /[二一][〇○零九O0][〇○零一二三四五六七八九十]{2}年/u

export const obsolete: Rule = {
  id: 'F11',
  level: '提示',
  source: 'T art9；G',
  when: {},
  faults: {
    subjectWords: (reading) =>
      seek(reading.paragraphs, /^[\s\u3000]*主题词[\s\u3000]*[：:].*$/gu, () => ({
        message: '主题词已取消，不再标注（条例第9条）',
      })),
    chineseDate: (reading) => {
      const places = [...inParts(reading, new Set(['date', 'colophon'] as const))]
      const seen = seek(
        places,
        /[二一][〇○零九O0][〇○零一二三四五六七八九十]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日/gu,
        () => ({
          exact: true,
          message: '日期用汉字书写的做法已取消，应用阿拉伯数字（格式标准7.3.5.4）',
        }),
      )
      const at = spanOf(reading, 'documentDate')
      const fieldOnly = seen.length === 0 && at && CHINESE_YEAR.test(reading.documentDate ?? '')
      return fieldOnly ? [{ at, exact: true, message: '日期用汉字书写的做法已取消，应用阿拉伯数字（格式标准7.3.5.4）' }] : seen
    },
    squareBrackets: (reading) =>
      seek(
        reading.paragraphs.filter((p) => p.part === 'number' || SAID.has(p.part)),
        /(?<=[\u4e00-\u9fff])[[［]\d{4}[\]］](?=[\s\u3000]*第?[\d×X]*[\s\u3000]*号)/gu,
        (m) => ({
          word: m[0],
          message: (w) => `文号年份用方括号：${w}；应用六角括号〔〕（格式标准7.2.5）`,
        }),
      ),
  },
  unless: {},
}

export const slipChecks = [slips, obsolete].map(check)
