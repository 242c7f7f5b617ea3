/** P01–P03 by the record: who signed, how completely, and whether every co-issuer did (T art22). Shown beside the signature; gates hold them. */
import { authorityRuleFor, maySign, type AuthorityFacts, type AuthorityTable, type SigningPost } from './authority.ts'
import type { RecordFact } from './checklistAnswers.ts'
import { dayInWords, type Day } from './day.ts'
import { coSignOf, documentDateOf, type JointFacts } from './jointIssue.ts'

export interface Signature {
  readonly signer: string
  readonly post: string
  readonly opinion: string
  readonly signedOn: Day | null
}

const met = (because: string): RecordFact => ({ value: '符合', because })
const unmet = (because: string): RecordFact => ({ value: '不符合', because })
const none = (because: string): RecordFact => ({ value: '不适用', because })

/** 签发人符合签发权限. @param signer null while nobody signed */
export function p01(
  table: AuthorityTable,
  facts: AuthorityFacts,
  signer: (SigningPost & { readonly name: string }) | null,
): RecordFact {
  const rule = authorityRuleFor(table, facts)
  if (signer === null) return unmet(rule ? `${rule.label}尚未签发` : '尚未签发')
  const allowed = maySign(table, facts, signer)
  return allowed.ok
    ? met(`${allowed.value.label}，${signer.post}${signer.name}签发（${allowed.value.source}）`)
    : unmet(allowed.refusal.message)
}

/** 签批完整: 意见 (圈阅 is one), 姓名, 完整日期. */
export function p02(s: Signature | null): RecordFact {
  if (s === null) return unmet('没有签发记录')
  const missing = [
    ...(s.opinion.trim() === '' ? ['意见'] : []),
    ...(s.signer.trim() === '' ? ['姓名'] : []),
    ...(s.signedOn === null ? ['完整日期'] : []),
  ]
  if (missing.length > 0 || s.signedOn === null) return unmet(`缺${missing.join('、')}`)
  return met(`${s.signer}　${s.opinion}　${dayInWords(s.signedOn)}`)
}

/** 联署机关集合 = 已签集合；成文日期 = 最后签发日. */
export function p03(f: JointFacts, leadSignedOn: Day | null): RecordFact {
  if (f.coIssuers.length === 0) return none('不是联合行文')
  const open = f.coIssuers.filter((o) => coSignOf(f.signs, o, f.versionNo)?.status !== 'matched')
  if (open.length > 0) return unmet(`联署机关未签：${open.join('、')}`)
  const date = documentDateOf(leadSignedOn, f)
  return date === null
    ? unmet('主办机关负责人尚未签发')
    : met(`${f.coIssuers.join('、')}均已签发，成文日期${dayInWords(date)}（最后签发日）`)
}
