/** B12: a notice of a meeting keeps to the office's own rules: no-meeting weeks, size, whose heads are called (J24 精简会议). */
import { dayFromWords } from '../day.ts'
import { check, type Condition, type Rule } from './check.ts'
import { inParts, RUNNING } from './place.ts'
import { hitsOf, inSentence, negated } from './words.ts'

const isMeetingNotice: Condition = (reading, facts) =>
  facts.traits.meetingNotice ?? (reading.docKind === '通知' && /召开.*会(议)?的通知$/u.test(reading.title ?? ''))

/** J24: meetings with group discussion a day and a half, others half a day, as a rule. */
const GROUPED_DAYS = 1.5
const PLAIN_DAYS = 0.5
const NUMERALS: Readonly<Record<string, number>> = { 半: 0.5, 一: 1, 两: 2, 二: 2, 三: 3 }

/** 会期1天, 会期半天, 会期一天半. */
function daysOf(words: string): number {
  const [, figure, half] = /(\d+(?:\.\d+)?|[半一两二三])(?:个)?(?:天|日)(半?)/u.exec(words)!
  return (NUMERALS[figure!] ?? Number(figure)) + (half ? 0.5 : 0)
}

export const meetingNotice: Rule = {
  id: 'B12',
  level: '必错',
  source: 'J24 严格精简会议部分；SEED；LOC 高办发〔2019〕126号',
  needs: (_, facts) => facts.meetings !== null,
  sure: (_, facts) => facts.meeting !== null,
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
    tooLong: (reading, facts) => {
      const paragraphs = inParts(reading, RUNNING)
      const grouped = paragraphs.some((p) => /分组(?:讨论|审议)/u.test(p.text))
      const most = facts.meetings!.maxDays ?? (grouped ? GROUPED_DAYS : PLAIN_DAYS)
      return hitsOf(paragraphs, [/会期\D{0,2}(?:\d+(?:\.\d+)?|[半一两二三])(?:个)?(?:天|日)半?/gu]).flatMap((h) => {
        const days = daysOf(h.word)
        return days > most
          ? [
              {
                at: { paragraph: h.paragraph.index, start: h.start, end: h.end },
                level: '疑似' as const,
                message: `会期${days}天；${facts.meetings!.maxDays === null ? `${grouped ? '分组讨论的会议' : '会议'}一般不超过${most}天（若干规定精简会议部分）` : `本级所设上限${most}天`}`,
              },
            ]
          : []
      })
    },
    notApproved: (_, facts) =>
      facts.meeting !== null && facts.meeting.approval === null
        ? [{ at: null, level: '疑似', message: '没有会议审批编号；会议实行计划管理，应先审批（若干规定精简会议部分）' }]
        : [],
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
