/** L30–L33: papers that go up (T art15). */
import { check, type Condition, type Rule } from './check.ts'
import { inParts, RUNNING, spanOf } from './place.ts'
import { goesUp, lowerRecipients } from './traits.ts'
import { cited, hitsOf, inSentence, patternsOf, wordsOf } from './words.ts'
import { pieceAround } from './quote.ts'

const kindIs =
  (...kinds: readonly string[]): Condition =>
  (reading) =>
    kinds.includes(reading.docKind ?? '')

export const oneRecipient: Rule = {
  id: 'L30',
  level: '必错',
  source: 'T art15(一)',
  needs: (reading) => reading.mainRecipients.length > 0,
  when: { goesUp, upwardKind: kindIs('请示', '报告', '意见') },
  faults: {
    many: (reading) =>
      reading.mainRecipients.length > 1
        ? [
            {
              at: spanOf(reading, 'mainRecipients'),
              exact: true,
              message: `上行文主送${reading.mainRecipients.length}个机关；原则上只主送一个上级机关（条例第15条第1项）`,
            },
          ]
        : [],
    copiesDown: (reading, facts) =>
      lowerRecipients(reading.ccRecipients, facts).map((name) => ({
        at: spanOf(reading, 'ccRecipients'),
        exact: true,
        word: name,
        message: (w) => `上行文抄送下级机关：${w}；不得抄送下级机关（条例第15条第1项）`,
      })),
  },
  unless: {},
}

/** Words that ask for something; 「群众请求」 tells of others, the closing formula is none. */
const ASKS = /(?<!(?:群众|村民|企业|居民|当事人|代表|应)[^，。；]{0,6})(?:请求|恳请|敬请(?!审|批)|请(?:予)?批准)/gu

export const oneMatter: Rule = {
  id: 'L31',
  level: '疑似',
  source: 'T art15(四)',
  when: { goesUp, isRequest: kindIs('请示') },
  faults: {
    secondRequest: (reading) => {
      const sentences = hitsOf(inParts(reading, RUNNING), [ASKS]).filter((h, i, all) => {
        const piece = pieceAround(h.paragraph.text, h.start, h.end, '。！？')
        return all.findIndex((o) => o.paragraph === h.paragraph && o.start >= piece.start && o.start < piece.end) === i
      })
      return sentences.slice(1).map((h) => ({
        at: { paragraph: h.paragraph.index, start: h.start, end: h.end },
        message: '文中另有一处请求，请核对是否为同一事项；请示应一文一事（条例第15条第4项）',
      }))
    },
    titleTwice: (reading) =>
      /(申请|请求|解决|批准).{2,30}(和|及|并|、)(申请|请求|解决|批准|将)/u.test(reading.title ?? '')
        ? [{ at: spanOf(reading, 'title'), exact: true, message: '标题似含两个请示事项；请示应一文一事（条例第15条第4项）' }]
        : [],
  },
  unless: {
    restated: inSentence(/^(综上|以上|为此|如蒙|鉴于以上)|再次(恳请|请求)|上述(事项|请求)/u),
  },
}

export const noHiddenRequest: Rule = {
  id: 'L32',
  level: '必错',
  source: 'T art15(四)',
  when: { goesUp, isReport: kindIs('报告') },
  faults: {
    words: wordsOf(
      'report_request_phrases',
      (w) => `报告中含请示用语：${w}；报告等非请示性公文不得夹带请示事项（条例第15条第4项）`,
    ),
  },
  unless: {
    cited,
    // 「上年请予批准的三个项目已开工」 tells of an earlier request.
    earlier: inSentence(/(上年|去年|此前|前期|原)[^，。；]{0,12}(请示|请予|请批)|已(获|经)[^，。；]{0,10}(批准|批复|同意)/u),
  },
}

export const notToAPerson: Rule = {
  id: 'L33',
  level: '必错',
  source: 'T art15(五)',
  needs: (reading) => reading.mainRecipients.length > 0,
  when: { goesUp, upwardKind: kindIs('请示', '报告', '意见') },
  faults: {
    toLeader: (reading, facts) =>
      reading.mainRecipients
        .filter((name) => patternsOf(facts, 'leader_addressee_regex').some((p) => name.search(p) >= 0))
        .map((name) => ({
          at: spanOf(reading, 'mainRecipients'),
          exact: true,
          word: name,
          message: (w) => `主送为上级机关负责人：${w}；不得以本机关名义向上级机关负责人报送（条例第15条第5项）`,
        })),
    inLeadersName: (reading, facts) =>
      reading.signatures
        .map((s) => /^([^\s\u3000]*(?:书记|县长|市长|区长|主任|局长|部长))[\s\u3000]+\S{2,4}$/u.exec(s.trim())?.[1] ?? '')
        .filter((post) => post !== '' && patternsOf(facts, 'leader_addressee_regex').some((p) => post.search(p) >= 0))
        .map(() => ({
          at: spanOf(reading, 'signature'),
          exact: true,
          message: '以负责人名义向上级机关报送；应以机关名义行文（条例第15条第5项）',
        })),
  },
  unless: {
    // 上级机关负责人直接交办事项 is the exception the article makes.
    assigned: (_, reading) =>
      inParts(reading, RUNNING).some((p) => /(批示|交办|指示)(要求|精神|事项)|按照[^，。]{0,14}(批示|交办|指示)/u.test(p.text)),
  },
}

export const routingChecks = [oneRecipient, oneMatter, noHiddenRequest, notToAPerson].map(check)
