/** N05: papers in force whose title says nearly the same, or whose text covers the draft (domain facts §7.5). Candidates for a person, never a verdict. */
import { figure } from '../checklist.ts'
import { DOC_KINDS } from '../draft.ts'
import { check, type Rule } from './check.ts'
import { longEnough, named } from './sources.ts'

/** 2-gram Jaccard of the cores from which a title is offered. */
export const TITLE_SIMILARITY = 0.6

const KIND_AT_END = new RegExp(`(的)?(${DOC_KINDS.join('|')}|令)$`, 'u')

/** What a title is about: without organ, 关于, 印发, book marks and 文种. */
export function titleCore(title: string): string {
  const plain = title.replace(/[\s\u3000]/gu, '')
  const about = plain.indexOf('关于')
  return (about < 0 ? plain.replace(/^.*?(人民政府|委员会|县委|局)(办公室)?/u, '') : plain.slice(about + 2))
    .replace(KIND_AT_END, '')
    .replace(/^(印发|转发|批转|做好|进一步)+/u, '')
    .replace(/[《》“”"]/gu, '')
}

export function bigrams(text: string): Set<string> {
  const chars = Array.from(text)
  return new Set(chars.slice(1).map((ch, i) => chars[i]! + ch))
}

/** 0…1; 0 when either core is too short to compare. */
export function titleSimilarity(a: string, b: string): number {
  const [x, y] = [bigrams(titleCore(a)), bigrams(titleCore(b))]
  if (x.size === 0 || y.size === 0) return 0
  const shared = [...x].filter((g) => y.has(g)).length
  return shared / (x.size + y.size - shared)
}

const percent = (share: number): string => `${Math.round(share * 100)}%`

export const sameMatter: Rule = {
  id: 'N05',
  level: '疑似',
  source: 'R37(二)；T art19(一)',
  needs: (reading) => reading.title !== null,
  when: {},
  most: 5,
  faults: {
    similar: (reading, facts) =>
      facts.register
        .map((row) => ({ row, similarity: titleSimilarity(reading.title!, row.title) }))
        .sort((a, b) => b.similarity - a.similarity)
        .map(({ row, similarity }) => ({
          at: null,
          seen: { similarity, inForce: row.inForce },
          message: `与现行文件${row.docNumber ?? ''}《${row.title}》（${row.unit}）标题相似度${percent(similarity)}，请核对是否已部署同一事项（国办发〔2018〕37号）`,
        })),
    sameText: (reading, facts) =>
      (longEnough(reading, facts) ? (facts.overlaps ?? []) : []).map(({ source, share, coverage }) => ({
        at: null,
        seen: {
          tooLittle: coverage < figure(facts.params, 'duplicate_coverage_ratio'),
          inForce: source.kind === 'own' && source.standing !== 'repealed' && source.standing !== 'expired',
        },
        message: `正文${percent(share)}与本级${named(source)}${source.inForce ? '' : '（效力未核实）'}逐字相同，连同稍作改写的占${percent(coverage)}，请核对是否已部署同一事项（国办发〔2018〕37号）`,
      })),
  },
  unless: {
    unlike: (s) => Number(s.seen?.['similarity']) < TITLE_SIMILARITY,
    tooLittle: (s) => s.seen?.['tooLittle'] === true,
    notInForce: (s) => s.seen?.['inForce'] !== true,
  },
}

export const similarTitleChecks = [sameMatter].map(check)
