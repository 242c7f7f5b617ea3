/** L34: no level is jumped on the way up; where it must be, the jumped organ gets a copy (T art14). Levels are read from names. */
import { check, type Condition, type Rule } from './check.ts'
import { spanOf } from './place.ts'
import { goesUp } from './traits.ts'

/** From the centre down: 0 central, 1 province, 2 city, 3 county, 4 township, 5 village. */
const RANKS: readonly (readonly [RegExp, number])[] = [
  [/村(?:民)?委员会|居(?:民)?委员会|村党/u, 5],
  [/(?:乡|镇)(?:党委|人民政府|政府|人大)|街道(?:党工委|办事处)|^(?:乡|镇)政府/u, 4],
  [/县|旗|(?<!自治)区(?:委|人民政府|政府)/u, 3],
  [/市|地区|自治州/u, 2],
  [/省|自治区/u, 1],
  [/^(?:中共)?中央(?:委员会|办公厅)?$|^国务院|^国家[^省市县]{2,12}(?:委|委员会|局|部)$/u, 0],
]
const LEVEL_NAMES = ['中央', '省级', '市级', '县级', '乡级', '村级'] as const

/** The level of an organ by its name; null when the name does not tell. 云岭县青溪镇人民政府 is of the township. */
export const levelOfOrgan = (name: string): number | null =>
  RANKS.find(([pattern]) => pattern.test(name.replace(/[\s\u3000]/gu, '')))?.[1] ?? null

const UPWARD: ReadonlySet<string | null> = new Set<string | null>(['请示', '报告', '意见'])
const upwardKind: Condition = (reading) => UPWARD.has(reading.docKind)

export const noLevelJumped: Rule = {
  id: 'L34',
  level: '疑似',
  source: 'T art14',
  needs: (reading) => reading.signatures.length > 0 && reading.mainRecipients.length > 0,
  when: { goesUp, upwardKind },
  faults: {
    jumped: (reading) => {
      const own = levelOfOrgan(reading.signatures[0]!)
      return reading.mainRecipients.flatMap((name) => {
        const to = levelOfOrgan(name)
        if (own === null || to === null || own - to <= 1) return []
        const between = LEVEL_NAMES.map((_, level) => level).filter((level) => level > to && level < own)
        const copied = reading.ccRecipients.map(levelOfOrgan)
        const missing = between.filter((level) => !copied.includes(level))
        const from = `${LEVEL_NAMES[own]}机关主送${LEVEL_NAMES[to]}机关「${name}」`
        return [
          missing.length === 0
            ? {
                at: spanOf(reading, 'mainRecipients'),
                exact: true,
                message: `${from}，属越级行文，请核对是否确有特殊情况（条例第14条）`,
              }
            : {
                at: spanOf(reading, 'mainRecipients'),
                exact: true,
                level: '必错' as const,
                message: `${from}，未抄送被越过的${missing.map((level) => LEVEL_NAMES[level]).join('、')}机关（条例第14条）`,
              },
        ]
      })
    },
  },
  unless: {},
}

export const levelChecks = [noLevelJumped].map(check)
