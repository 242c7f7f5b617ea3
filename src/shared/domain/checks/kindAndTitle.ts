/** F01, F02: the kind of document and the make-up of its title (T art8, art9(七)). */
import { DOC_KINDS } from '../draft.ts'
import { check, type Condition, type Fault, type Rule } from './check.ts'
import { inParts, RUNNING, spanOf } from './place.ts'
import { cited, hitsOf, patternsOf } from './words.ts'

/** The title without spaces, trial marks and draft marks at its end. */
const plainTitle = (title: string | null): string =>
  (title ?? '').replace(/[\s\u3000]/gu, '').replace(/[（(][^（）()]{1,8}[）)]$/u, '')

/** Names that pass for kinds and are none: they are issued by a 通知 (T art8). Longest first. */
const NO_KIND =
  /(工作提示|温馨提示|提示函|实施方案|工作方案|实施细则|暂行规定|管理办法|工作要点|工作总结|情况简报|提示|提醒|方案|办法|细则|规定|要点|计划|规划|总结|简报|讲话|安排|预案|制度|便函|函告|通知单|倡议书|公开信|须知|清单)$/u
const KIND_AT_END = new RegExp(`(${DOC_KINDS.join('|')}|令)$`, 'u')

const hasTitle: Condition = (reading) => plainTitle(reading.title) !== ''

const ORDER_TO_THOSE_BELOW =
  /(?:各(?:乡镇|乡|镇|街道|村|学校|单位)|你(?:局|单位|县|乡|镇|办))[^，。；]{0,4}(?:必须|务必|应于|限于)|(?:必须|务必)于[^，。；]{1,12}前/gu

/** A 函 that gives orders: 改文种, the paper should have been a 通知 of an organ that may give them. */
const orders: Fault = (reading, facts) => {
  if (reading.docKind !== '函') return []
  const patterns = [...patternsOf(facts, 'letter_forbidden'), ORDER_TO_THOSE_BELOW]
  return hitsOf(inParts(reading, RUNNING), patterns).map((h) => ({
    at: { paragraph: h.paragraph.index, start: h.start, end: h.end },
    word: h.word,
    level: '疑似',
    message: (words) => `文种为函，使用指令性用语：${words}；函用于不相隶属机关之间商洽、询问、答复（条例第8条）`,
  }))
}

export const rightKind: Rule = {
  id: 'F01',
  level: '必错',
  source: 'T art8；T art20(四)',
  needs: hasTitle,
  when: {},
  faults: {
    noKind: (reading) => {
      const found = NO_KIND.exec(plainTitle(reading.title))
      return found
        ? [
            {
              at: spanOf(reading, 'title'),
              exact: true,
              message: `「${found[0]}」不是法定文种；应由“通知”等法定文种印发（条例第8条）`,
            },
          ]
        : []
    },
    twoKinds: (reading) =>
      /(请示报告|报告请示)$/u.test(plainTitle(reading.title))
        ? [{ at: spanOf(reading, 'title'), exact: true, message: '标题并用两个文种；请示与报告应分别行文（条例第8条）' }]
        : [],
    unknownKind: (reading) => {
      const title = plainTitle(reading.title)
      return !KIND_AT_END.test(title) && !NO_KIND.test(title)
        ? [{ at: spanOf(reading, 'title'), exact: true, level: '疑似', message: '标题末尾未见法定15种文种，请核对（条例第8条）' }]
        : []
    },
    orders,
  },
  unless: { cited },
}

/** Titles that need not name a matter: 云岭县人民政府通告, 第63次常务会议纪要, 森林禁火令. */
const FREE_TITLES: ReadonlySet<string | null> = new Set<string | null>(['纪要', '命令', '公告', '通告', '公报', '议案', '决议'])

export const titleParts: Rule = {
  id: 'F02',
  level: '必错',
  source: 'T art9(七)',
  needs: hasTitle,
  when: { needsAllParts: (reading) => !FREE_TITLES.has(reading.docKind) },
  faults: {
    noOrgan: (reading) =>
      plainTitle(reading.title).startsWith('关于')
        ? [
            {
              at: spanOf(reading, 'title'),
              exact: true,
              message: '标题缺发文机关名称；标题由发文机关名称、事由和文种组成（条例第9条第7项）',
            },
          ]
        : [],
    noMatter: (reading) =>
      plainTitle(reading.title).includes('关于')
        ? []
        : [
            {
              at: spanOf(reading, 'title'),
              exact: true,
              level: '提示',
              message: '标题未见“关于”引出的事由，请核对（条例第9条第7项）',
            },
          ],
    noParticle: (reading) =>
      reading.docKind !== null && !plainTitle(reading.title).endsWith(`的${reading.docKind}`)
        ? [{ at: spanOf(reading, 'title'), exact: true, level: '提示', message: '标题文种前缺“的”字，请核对（条例第9条第7项）' }]
        : [],
  },
  unless: {},
}

export const kindAndTitleChecks = [rightKind, titleParts].map(check)
