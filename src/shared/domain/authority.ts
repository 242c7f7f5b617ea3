/**
 * 签发权限: who may sign what (T art22; domain facts §5.2). The table is data and an office may set its own; what T art22 itself
 * demands (上行文 and 重要公文 by the 主要负责人) stands before any table and cannot be set away.
 */
import type { Carrier, Direction, NormativeKind } from './case.ts'
import { ok, refuse, type Result } from './result.ts'
import type { IssuerType } from './settings.ts'

/** 主要负责人; 分管负责人 (and above); the office's 主任 or 副主任 (and above). */
export const SIGNER_RANKS = ['principal', 'leader', 'office'] as const
export type SignerRank = (typeof SIGNER_RANKS)[number]
export const SIGNER_RANK_NAMES = {
  principal: '主要负责人',
  leader: '分管负责人或主要负责人',
  office: '办公室主任（副主任）或上级负责人',
} as const satisfies Record<SignerRank, string>

/** A rule applies when every condition it names holds; conditions left out hold always. */
export interface AuthorityRule {
  readonly id: string
  /** What it is about, in the office's words. */
  readonly label: string
  readonly issuerTypes?: readonly IssuerType[]
  readonly directions?: readonly Direction[]
  readonly normativeKinds?: readonly NormativeKind[]
  readonly carriers?: readonly Carrier[]
  readonly important?: boolean
  readonly signer: SignerRank
  readonly source: string
}

/** The first rule that applies decides. */
export type AuthorityTable = readonly AuthorityRule[]

/** Not the office's to change. */
export const REQUIRED_AUTHORITY: AuthorityTable = [
  { id: 'upward', label: '上行文', directions: ['up'], signer: 'principal', source: 'T art22' },
  { id: 'important', label: '重要公文', important: true, signer: 'principal', source: 'T art22' },
]

export const DEFAULT_AUTHORITY: AuthorityTable = [
  { id: 'normative', label: '规范性文件', normativeKinds: ['admin', 'party'], signer: 'principal', source: '签发权限表' },
  { id: 'minutes', label: '纪要', carriers: ['minutes'], signer: 'principal', source: '签发权限表' },
  { id: 'order', label: '命令（令）', carriers: ['order'], signer: 'principal', source: '签发权限表' },
  { id: 'letter', label: '函、便函', carriers: ['letter', 'informalNote'], signer: 'office', source: '签发权限表' },
  { id: 'light', label: '工作提示、情况简报', carriers: ['workReminder', 'briefing'], signer: 'office', source: '签发权限表' },
  { id: 'party', label: '县委文件', issuerTypes: ['party'], signer: 'principal', source: '签发权限表' },
  { id: 'gov', label: '县政府一般下行文', issuerTypes: ['gov'], signer: 'leader', source: '签发权限表' },
  { id: 'offices', label: '两办文件', issuerTypes: ['partyOffice', 'govOffice'], signer: 'office', source: '签发权限表' },
  { id: 'other', label: '本机关文件', signer: 'leader', source: 'T art22' },
]

export interface AuthorityFacts {
  readonly issuerType: IssuerType
  readonly direction: Direction
  readonly normativeKind: NormativeKind
  readonly carrier: Carrier
  /** 重要公文: a person said so. */
  readonly important: boolean
}

export interface SigningPost {
  /** 县长、常务副县长、办公室主任 … */
  readonly post: string
  /** 主要负责人 of an organ it signs for. */
  readonly principal: boolean
}

export type AuthorityRefusal =
  | { readonly code: 'authority.rank'; readonly rule: AuthorityRule; readonly post: string; readonly message: string }
  | { readonly code: 'authority.noRule'; readonly post: string; readonly message: string }

/** 副主任 of the office ranks with 主任: the table allows both for 函; null for a post that signs nothing here. */
export function rankOf(signer: SigningPost): SignerRank | null {
  if (signer.principal) return 'principal'
  if (/(副书记|副县长|副镇长|副乡长|副局长|常委|党组成员)/.test(signer.post)) return 'leader'
  if (/办公室.*(主任)/.test(signer.post) || /^(主任|副主任)$/.test(signer.post)) return 'office'
  return null
}

const applies = (rule: AuthorityRule, f: AuthorityFacts): boolean =>
  (rule.issuerTypes?.includes(f.issuerType) ?? true) &&
  (rule.directions?.includes(f.direction) ?? true) &&
  (rule.normativeKinds?.includes(f.normativeKind) ?? true) &&
  (rule.carriers?.includes(f.carrier) ?? true) &&
  (rule.important === undefined || rule.important === f.important)

/** The rule that decides for this paper; null when the office's table has none for it. */
export const authorityRuleFor = (table: AuthorityTable, f: AuthorityFacts): AuthorityRule | null =>
  [...REQUIRED_AUTHORITY, ...table].find((r) => applies(r, f)) ?? null

export function maySign(table: AuthorityTable, f: AuthorityFacts, signer: SigningPost): Result<AuthorityRule, AuthorityRefusal> {
  const rule = authorityRuleFor(table, f)
  const { post } = signer
  if (!rule) return refuse({ code: 'authority.noRule', post, message: '签发权限表没有规定这类公文由谁签发' })
  const rank = rankOf(signer)
  if (rank !== null && SIGNER_RANKS.indexOf(rank) <= SIGNER_RANKS.indexOf(rule.signer)) return ok(rule)
  return refuse({
    code: 'authority.rank',
    rule,
    post,
    message: `${rule.label}应由${SIGNER_RANK_NAMES[rule.signer]}签发（${rule.source}），${post || '该职务'}不能签发`,
  })
}
