/**
 * 联合行文: one paper in the name of several organs of one rank (T art17). The lead organ's number; every organ's head signs (T art22);
 * 成文日期 is the last signature's (T art9(十二)); counted once, for the unit that leads.
 */
import type { ActWords, OnVersion } from './actWords.ts'
import type { CaseForm } from './case.ts'
import type { Day } from './day.ts'
import type { Condition } from './review.ts'
import type { StoredFile } from './storedFile.ts'

export interface JointActs {
  /** A co-issuer's head signed on paper; transcribed like the lead's own signature. */
  'coSign.entered': OnVersion & {
    readonly organ: string
    readonly signer: string
    readonly post: string
    readonly opinion: string
    readonly signedOn: Day
    readonly scan: StoredFile
  }
  'coSign.compared': OnVersion & { readonly organ: string; readonly matches: boolean; readonly note: string }
}

export const JOINT_WORDS: ActWords<JointActs> = {
  'coSign.entered': { name: '联署签发录入', summary: (p) => `${p.organ} ${p.signer} ${p.opinion}（${p.signedOn}）` },
  'coSign.compared': {
    name: '联署签批核对',
    summary: (p) => `${p.organ} ${p.matches ? '与扫描件相符' : `与扫描件不符：${p.note}`}`,
  },
}

export interface CoSign {
  readonly seq: number
  readonly versionNo: number
  readonly organ: string
  readonly signer: string
  readonly post: string
  readonly opinion: string
  readonly signedOn: Day
  readonly scan: StoredFile
  readonly enteredBy: string
  readonly enteredByName: string
  readonly status: 'entered' | 'matched' | 'differs'
  readonly comparedByName: string | null
  readonly note: string
}

const plain = (text: string): string => text.replace(/[\s\u3000]/g, '')

/** Organs that sign beside the lead one, by the signature of the paper. @param lead organ of the series; empty when unknown */
export function coIssuersOf(form: Pick<CaseForm, 'signature'>, lead: string): string[] {
  const organs = [...new Set(form.signature.split('、').map(plain))].filter((s) => s !== '')
  if (organs.length < 2) return []
  // A series the signature does not name leaves the first organ as the lead: 主办机关 stands first (G 7.2.4).
  const first = organs.includes(plain(lead)) ? plain(lead) : organs[0]!
  return organs.filter((o) => o !== first)
}

/** The signature that counts for each co-issuer on this version; null while there is none that was compared and matched. */
export const coSignOf = (signs: readonly CoSign[], organ: string, versionNo: number): CoSign | null =>
  signs.findLast((s) => s.organ === organ && s.versionNo === versionNo && s.status !== 'differs') ?? null

export interface JointFacts {
  readonly coIssuers: readonly string[]
  readonly signs: readonly CoSign[]
  readonly versionNo: number
}

const missing = (f: JointFacts): string[] => f.coIssuers.filter((o) => coSignOf(f.signs, o, f.versionNo)?.status !== 'matched')

/** Before 复核: the 审批手续 of a joint paper are complete when every co-issuer's head has signed (P03). */
export function jointConditions(f: JointFacts): Condition[] {
  if (f.coIssuers.length === 0) return []
  const open = missing(f)
  return [
    {
      id: 'coIssuersSigned',
      met: open.length === 0,
      label: '联署机关负责人均已签发并核对',
      detail: open.length === 0 ? f.coIssuers.join('、') : `未签发或未核对：${open.join('、')}`,
      source: 'P03',
    },
  ]
}

/** Day of the last signature, 主办机关's and co-issuers' together; null while the lead's is not there. */
export function documentDateOf(leadSignedOn: Day | null, f: JointFacts): Day | null {
  if (leadSignedOn === null) return null
  return f.coIssuers.reduce<Day>((last, organ) => {
    const on = coSignOf(f.signs, organ, f.versionNo)?.signedOn
    return on !== undefined && on > last ? on : last
  }, leadSignedOn)
}
