/** F04: main recipients under their full name, a standard short form or a collective one (T art9(八)), with a full-width colon. */
import { check, type Rule } from './check.ts'
import { inParts, spanOf } from './place.ts'
import { localName } from './traits.ts'

/** 各乡镇人民政府, 县政府有关部门, 县级各单位: names of many. */
const COLLECTIVE = /各|有关|相关|所属|直属|部门$|单位$|成员/u

export const recipientNames: Rule = {
  id: 'F04',
  level: '疑似',
  source: 'T art9(八)',
  needs: (reading) => reading.mainRecipients.length > 0,
  sure: (_, facts) => facts.orgs.known !== null,
  when: {},
  faults: {
    noColon: (reading) => {
      const last = inParts(reading, new Set(['recipients'] as const)).at(-1)
      return last && !last.text.trimEnd().endsWith('：')
        ? [
            {
              at: { paragraph: last.index, start: 0, end: last.text.length },
              exact: true,
              message: '主送机关后应用全角冒号（格式标准7.3.2）',
            },
          ]
        : []
    },
    unknownName: (reading, facts) => {
      const known = facts.orgs.known && new Set(facts.orgs.known.map(localName))
      return reading.mainRecipients
        .filter(
          (name) => known !== null && localName(name).startsWith('县') && !COLLECTIVE.test(name) && !known.has(localName(name)),
        )
        .map((name) => ({
          at: spanOf(reading, 'mainRecipients'),
          exact: true,
          word: name,
          level: '提示',
          message: (words) => `机构表中没有${words}；主送机关用全称、规范化简称或同类型机关统称（条例第9条第8项）`,
        }))
    },
  },
  unless: {},
}

export const recipientChecks = [recipientNames].map(check)
