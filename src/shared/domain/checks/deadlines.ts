/** N17: time left to those below, in working days of the office's own calendar, from the day the paper is to go out (F23). */
import { addDays, dayFromWords, dayInWords, dayNumber, daysInMonth, isDay, yearOf, type Day } from '../day.ts'
import { addWorkingDays, workingDaysBetween } from '../calendar.ts'
import { figure } from '../checklist.ts'
import type { DraftReading } from '../draft.ts'
import { check, type CheckFacts, type Fault, type Rule } from './check.ts'
import { inParts, RUNNING } from './place.ts'
import { goesDown } from './traits.ts'
import { hitsOf, inSentence, ownTask, type Hit } from './words.ts'

/** The day the paper is to go out: as planned, else its own date. */
const issueDayOf = (reading: DraftReading, facts: CheckFacts): Day | null =>
  facts.issueDay ?? dayFromWords((reading.documentDate ?? '').replace(/[\s\u3000]/gu, ''))

/** A month without year is the next one: in November, 「1月10日前」 is of the coming year. */
const HALF_YEAR = 183
/** A day this long before the issue is told of, not asked for. */
const LONG_PAST = 30

function dayOf(year: string | undefined, month: string, date: number, issue: Day): Day | null {
  const at = (y: number): Day | null => {
    const text = `${y}-${month.padStart(2, '0')}-${String(date).padStart(2, '0')}`
    return isDay(text) ? text : null
  }
  if (year) return at(Number(year))
  const near = at(yearOf(issue))
  return near && dayNumber(issue) - dayNumber(near) > HALF_YEAR ? at(yearOf(issue) + 1) : near
}

const NUMERALS = '零一二三四五六七八九十'
const count = (text: string): number => (/\d/u.test(text) ? Number(text) : text === '两' ? 2 : NUMERALS.indexOf(text))

const ON_DAY =
  /(?:(\d{4})年)?(?<![\d.])(\d{1,2})月(\d{1,2})日(?:[上下]午)?(?:\d{1,2}(?:时|[:：]\d{2}))?(?:下班)?(?:之前|以前|前)(?!的|后)/u
const MONTH_END = /(?:(\d{4})年)?(?<![\d.])(\d{1,2})月底(?:之前|以前|前)?(?!的)/u
const FROM_ISSUE =
  /(?:(?:收|接)到?本?(?:通知|文件|文)(?:后|之日起)|本?(?:通知|文件)?(?:印发|下发|发文)(?:后|之日起)|即日起)的?(\d{1,2}|[一二两三])(个工作日|日|天)(?:之)?内/u
const global = (pattern: RegExp): RegExp => new RegExp(pattern.source, 'gu')

/** Asked of somebody: handed in, finished, reported. */
const ASKED = /报送|上报|报告|报(?=县|市|至|送|我)|反馈|提交|完成|到位|整改|办结|公布|上传|填报|报名|回执|返回|送(?=至|县)/u

interface Deadline {
  readonly hit: Hit
  readonly by: Day
}

function deadlines(reading: DraftReading, issue: Day, pattern: RegExp, by: (m: RegExpExecArray) => Day | null): Deadline[] {
  return hitsOf(inParts(reading, RUNNING), [global(pattern)]).flatMap((hit) => {
    const at = by(pattern.exec(hit.word)!)
    return at && dayNumber(issue) - dayNumber(at) <= LONG_PAST ? [{ hit, by: at }] : []
  })
}

const tooSoon =
  (find: (reading: DraftReading, issue: Day, facts: CheckFacts) => readonly Deadline[]): Fault =>
  (reading, facts) => {
    const issue = issueDayOf(reading, facts)!
    const least = figure(facts.params, 'deadline_min_workdays')
    return find(reading, issue, facts).flatMap(({ hit, by }) => {
      const { days, certainty } = workingDaysBetween(facts.calendars!, issue, by)
      if (days >= least) return []
      const seen = by < issue ? '早于预计印发日' : `距预计印发日${days}个工作日，不足${least}个`
      const about = certainty === 'estimated' ? '；该年度放假安排未导入，工作日为估算' : ''
      return [
        {
          at: { paragraph: hit.paragraph.index, start: hit.start, end: hit.end },
          message: `时限${dayInWords(by)}${seen}（预计${dayInWords(issue)}印发）；应给下级合理落实时间（防治指尖形式主义意见）${about}`,
        },
      ]
    })
  }

export const timeToAct: Rule = {
  id: 'N17',
  level: '提示',
  source: 'MEM；F23',
  figures: ['deadline_min_workdays'],
  needs: (reading, facts) => facts.calendars !== null && issueDayOf(reading, facts) !== null,
  when: { goesDown },
  most: 5,
  faults: {
    onADay: tooSoon((reading, issue) => deadlines(reading, issue, ON_DAY, (m) => dayOf(m[1], m[2]!, Number(m[3]), issue))),
    monthEnd: tooSoon((reading, issue) =>
      deadlines(reading, issue, MONTH_END, (m) => {
        const [year, month] = [m[1] ? Number(m[1]) : yearOf(issue), Number(m[2])]
        return month >= 1 && month <= 12 ? dayOf(m[1], m[2]!, daysInMonth(year, month), issue) : null
      }),
    ),
    daysFromIssue: tooSoon((reading, issue, facts) =>
      deadlines(reading, issue, FROM_ISSUE, (m) => {
        const n = count(m[1]!)
        if (m[2] !== '个工作日') return addDays(issue, n)
        return addWorkingDays(facts.calendars!, issue, n).day
      }),
    ),
  },
  unless: {
    ownTask,
    notAsked: (s, reading, facts) => !inSentence(ASKED)(s, reading, facts),
    past: inSentence(/已(?:于|在|经)|此前|去年|上年/u),
  },
}

export const deadlineChecks = [timeToAct].map(check)
