/** F03, F07: the form of 发文字号 and 成文日期 (T art9(五)(十二), G 7.2.5, 7.3.5.4). Their patterns are in the checklist's data. */
import { dayFromWords, yearOf } from '../day.ts'
import { check, type CheckFacts, type Condition, type Rule } from './check.ts'
import { spanOf } from './place.ts'

const compact = (text: string): string => text.replace(/[\s\u3000]/gu, '')
/** What a draft writes where the serial will stand: nothing, ×, XX, __, ○. */
const BLANK_SERIAL = /(?<=[〕\]］)）】])第?[×XxＸ_＿○]*(?=号?$)/u

const matches = (facts: CheckFacts, name: string, text: string): boolean => new RegExp(facts.patterns[name]!, 'u').test(text)

/** [what is wrong, how it looks]; the pattern of the data decides, these only word it. */
const NUMBER_REASONS: readonly (readonly [string, RegExp])[] = [
  ['年份应用六角括号〔〕', /[[［(（【{]\d{2,4}[\]］)）】}]/u],
  ['年份应标全称四位', /[〔[［(（【](\d{1,3}|\d{5,})[〕\]］)）】]/u],
  ['序号不编虚位', /[〕\]］)）】]第?0\d*号?$/u],
  ['序号前不加“第”', /[〕\]］)）】]第/u],
  ['序号后应有“号”', /[〕\]］)）】]\d*$/u],
]

const serialOf = (number: string): string | null => /[〕\]］)）】]第?(\d+)号?$/u.exec(compact(number))?.[1] ?? null

export const docNumberForm: Rule = {
  id: 'F03',
  level: '必错',
  source: 'T art9(五)；G 7.2.5',
  when: { notMinutes: (reading) => reading.docKind !== '纪要', hasNumber: (reading) => reading.docNumber !== null },
  faults: {
    malformed: (reading, facts) => {
      const written = compact(reading.docNumber ?? '')
      if (reading.docKind === '命令') {
        const filled = written.replace(/^第[×XxＸ_＿○]*号$/u, '第1号')
        return matches(facts, 'order_number', filled)
          ? []
          : [{ at: spanOf(reading, 'docNumber'), exact: true, message: '命令（令）的编号用“第×号”，不编虚位（格式标准10.2）' }]
      }
      // A serial still blank at the review is right: it is filled in to judge the rest.
      if (
        matches(
          facts,
          'doc_number',
          written.replace(BLANK_SERIAL, (blank) =>
            blank.startsWith('第') ? '第1' : blank === '' && /\d号?$/u.test(written) ? '' : '1',
          ),
        )
      )
        return []
      const reasons = NUMBER_REASONS.filter(([, looks]) => looks.test(written)).map(([what]) => what)
      const why = reasons.length > 0 ? reasons.join('，') : '由机关代字、〔四位年份〕、序号和“号”组成'
      return [
        { at: spanOf(reading, 'docNumber'), exact: true, message: `发文字号不规范：${why}（条例第9条第5项，格式标准7.2.5）` },
      ]
    },
    serialTaken: (reading, facts) =>
      facts.stage === 'review' && reading.docKind !== '命令' && serialOf(reading.docNumber ?? '') !== null
        ? [
            {
              at: spanOf(reading, 'docNumber'),
              exact: true,
              level: '疑似',
              message: '送审稿已填序号；文号在签发、复核后登记时确定（条例第25条第2项）',
            },
          ]
        : [],
    otherYear: (reading) => {
      const [year, date] = [
        /[〔[［(（](\d{4})/u.exec(reading.docNumber ?? '')?.[1],
        dayFromWords(compact(reading.documentDate ?? '')),
      ]
      return year && date && Number(year) !== yearOf(date)
        ? [
            {
              at: spanOf(reading, 'docNumber'),
              exact: true,
              level: '疑似',
              message: `文号年份${year}与成文日期年份${yearOf(date)}不一致，请核对（条例第9条第5项）`,
            },
          ]
        : []
    },
  },
  unless: {},
}

const DATE_REASONS: readonly (readonly [string, RegExp])[] = [
  ['应用阿拉伯数字', /[一二三四五六七八九十〇○零]/u],
  ['月、日不编虚位', /年0\d*月|月0\d*日/u],
  ['年份应标全称', /^(\d{1,3}|\d{5,})年/u],
  ['年、月、日应标全', /^(?!.*年.*月.*日)/u],
]
/** Year written, month and day left open: the day of signing is not known at the review. */
const BLANK_DATE = /^(\d{4})?年(\d{1,2})?月日$/u

const notMinutes: Condition = (reading) => reading.docKind !== '纪要'

export const documentDateForm: Rule = {
  id: 'F07',
  level: '必错',
  source: 'T art9(十二)；G 7.3.5.4',
  when: { notMinutes },
  faults: {
    malformed: (reading, facts) => {
      if (reading.documentDate === null) return []
      const written = compact(reading.documentDate)
      if (facts.stage === 'review' && BLANK_DATE.test(written)) return []
      if (matches(facts, 'document_date', written) && dayFromWords(written)) return []
      const reasons = DATE_REASONS.filter(([, looks]) => looks.test(written)).map(([what]) => what)
      const why =
        reasons.length > 0
          ? reasons.join('，')
          : matches(facts, 'document_date', written)
            ? '该日期不存在'
            : '应写作“2026年1月5日”的形式'
      return [
        {
          at: spanOf(reading, 'documentDate'),
          exact: true,
          message: `成文日期不规范：${why}（条例第9条第12项，格式标准7.3.5.4）`,
        },
      ]
    },
    missing: (reading, facts) =>
      facts.stage === 'recheck' && reading.documentDate === null
        ? [{ at: null, message: '没有成文日期（条例第9条第12项）' }]
        : [],
    notDayOfSigning: (reading, facts) => {
      const written = dayFromWords(compact(reading.documentDate ?? ''))
      return facts.stage === 'recheck' && facts.signedOn !== null && written !== null && written !== facts.signedOn
        ? [
            {
              at: spanOf(reading, 'documentDate'),
              exact: true,
              message: `成文日期与签发日期${facts.signedOn}不一致（条例第9条第12项）`,
            },
          ]
        : []
    },
  },
  unless: {},
}

export const numberAndDateChecks = [docNumberForm, documentDateForm].map(check)
