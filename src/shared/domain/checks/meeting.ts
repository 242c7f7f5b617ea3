/** B12: a notice of a meeting keeps to the office's own rules: no-meeting weeks, size, whose heads are called (J24 精简会议). */
import { dayFromWords } from '../day.ts'
import { check, type Condition, type Rule } from './check.ts'
import { inParts, RUNNING } from './place.ts'
import { hitsOf, inSentence, negated } from './words.ts'

const isMeetingNotice: Condition = (reading, facts) =>
  facts.traits.meetingNotice ?? (reading.docKind === '通知' && /召开.*会(议)?的通知$/u.test(reading.title ?? ''))

export const meetingNotice: Rule = {
  id: 'B12',
  level: '必错',
  source: 'J24 严格精简会议部分；SEED；LOC 高办发〔2019〕126号',
  needs: (_, facts) => facts.meetings !== null,
  when: { isMeetingNotice },
  faults: {
    noMeetingWeek: (reading, facts) =>
      hitsOf(inParts(reading, RUNNING), [/\d{4}年\d{1,2}月\d{1,2}日/gu]).flatMap((h) => {
        const on = dayFromWords(h.word)
        const week = facts.meetings!.noMeetingWeeks.find((w) => on !== null && w.from <= on && on <= w.to)
        return week
          ? [
              {
                at: { paragraph: h.paragraph.index, start: h.start, end: h.end },
                message: `会议日期在无会周内（${week.from}至${week.to}）；按本级无会周制度应避开`,
              },
            ]
          : []
      }),
    tooMany: (reading, facts) =>
      hitsOf(inParts(reading, RUNNING), [/(?:共|约|合计|总计|规模)[^\d，。；]{0,3}\d+人/gu]).flatMap((h) => {
        const people = Number(/\d+/u.exec(h.word)![0])
        const most = facts.meetings!.maxPeople
        return most !== null && people > most
          ? [
              {
                at: { paragraph: h.paragraph.index, start: h.start, end: h.end },
                message: `参会${people}人，超过本级所设上限${most}人（若干规定精简会议部分）`,
              },
            ]
          : []
      }),
    callsHeads: (reading) =>
      hitsOf(inParts(reading, RUNNING), [/各(?:乡镇|乡|镇|街道)[^，。；]{0,16}主要负责(?:同志|人)/gu]).map((h) => ({
        at: { paragraph: h.paragraph.index, start: h.start, end: h.end },
        level: '疑似' as const,
        message: '要求下级主要负责同志参会；一般不作此要求（若干规定精简会议部分）',
      })),
  },
  unless: {
    negated,
    // A date that is no day of the meeting: a deadline, an earlier paper.
    otherDate: inSentence(/截止|印发的|报名|回执.{0,10}前|此前/u),
  },
}

export const meetingChecks = [meetingNotice].map(check)
