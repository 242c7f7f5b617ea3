/**
 * What must be true of a case whatever was done to it, judged from the stored records alone. Written apart from the workflow's own
 * rules: it asks what happened and who did it, never which step is allowed. One sentence for each broken promise.
 */
import type { Answer } from '#domain/review'
import type { Reader } from '../../src/main/app/ports.ts'

/** Who wrote into which version, as the walk itself saw it, and what it saw answered. */
export interface Witness {
  /** versionNo -> ids of everyone whose words are in the text, carried over. */
  readonly wrote: ReadonlyMap<number, ReadonlySet<string>>
  /** itemId -> the last answer the office acknowledged on the current version, while it is under review. */
  readonly acknowledged: ReadonlyMap<string, Pick<Answer, 'value' | 'reason'>>
  /** versionNo -> the words of the version, as one mark. */
  readonly words: ReadonlyMap<number, string>
  /** Marks of the final files that were accepted at the recheck. */
  readonly finals: readonly { readonly versionNo: number; readonly words: string }[]
}

export async function brokenPromises(r: Reader, caseId: string, seen: Witness): Promise<string[]> {
  const broken: string[] = []
  const record = await r.case(caseId)
  if (!record) return ['the case is gone']
  const [decisions, signOffs, rechecks, versions] = [
    await r.decisions(caseId),
    await r.signOffs(caseId),
    await r.rechecks(caseId),
    await r.versions(caseId),
  ]

  // No approval by someone whose words are in the text.
  for (const d of decisions) {
    if (d.decision !== 'pass') continue
    // Every question was answered, and what did not fit was released, before it passed.
    for (const itemId of ASKED) {
      const answer = d.answers.find((a) => a.itemId === itemId)
      const released = (await r.overrides(caseId)).some((o) => o.versionNo === d.versionNo && o.itemId === itemId)
      if (!answer) broken.push(`第 ${d.versionNo} 稿送签时 ${itemId} 没有答`)
      else if (answer.value === '不符合' && !released) broken.push(`${itemId} 不符合，未放行而送签`)
    }
  }
  for (const d of decisions)
    if (d.decision === 'pass' && seen.wrote.get(d.versionNo)?.has(d.by))
      broken.push(`第 ${d.versionNo} 稿由写过它的 ${d.byName} 通过`)
  for (const v of versions) {
    const missing = [...(seen.wrote.get(v.versionNo) ?? [])].filter((id) => !v.contributors.includes(id))
    if (missing.length > 0) broken.push(`第 ${v.versionNo} 稿的修改人少了 ${missing.join('、')}`)
  }

  // No answer is lost while the version is under review; a decision holds all that was acknowledged.
  const kept: readonly Answer[] =
    record.state === 'reviewing'
      ? await r.answerDrafts(caseId, record.versionNo)
      : (decisions.findLast((d) => d.versionNo === record.versionNo)?.answers ?? [])
  if (record.state === 'reviewing' || decisions.some((d) => d.versionNo === record.versionNo)) {
    for (const [itemId, said] of seen.acknowledged) {
      const now = kept.find((a) => a.itemId === itemId && a.settledBy !== 'record')
      const settledByRecord = kept.some((a) => a.itemId === itemId && a.settledBy === 'record')
      if (!settledByRecord && (now?.value !== said.value || now.reason !== said.reason))
        broken.push(`${itemId} 的答案「${said.value} ${said.reason}」不见了`)
    }
  }

  // A number stands on every gate, or on a release by two persons that leaves a 补审 open.
  if (record.docNumber !== null && !(await releasedByTwo(r, caseId))) {
    // A file handed in again without a changed word takes nothing back; one changed word between them does.
    const sameWords = (from: number): boolean =>
      versions.every((v) => v.versionNo < from || seen.words.get(v.versionNo) === seen.words.get(record.versionNo))
    const passed = decisions.findLast((d) => d.decision === 'pass' && d.voidedByVersion === null && sameWords(d.versionNo))
    if (!passed) broken.push('有文号，但这一稿没有有效的同意送签')
    const signed = signOffs.findLast((s) => s.status === 'matched' && sameWords(s.versionNo))
    if (!signed) broken.push('有文号，但这一稿没有核对相符的签发')
    else if (signed.comparedBy === null || signed.comparedBy === signed.enteredBy) broken.push('签发录入由录入人自己核对')
    const same = rechecks.findLast((x) => x.same && sameWords(x.versionNo))
    if (!same) broken.push('有文号，但这一稿没有复核')
    for (const f of seen.finals)
      if (f.versionNo === record.versionNo && f.words !== seen.words.get(record.versionNo)) broken.push('复核放过了改动过的终稿')
  }

  // A number is this case's alone, and the register has it once.
  if (record.docNumber !== null) {
    const rows = (
      await r.register({ ids: undefined, search: record.docNumber, sort: 'number', descending: false, offset: 0, limit: 10 })
    ).rows
    const own = rows.filter((x) => x.docNumber === record.docNumber)
    if (own.length !== 1 || own[0]!.caseId !== caseId) broken.push(`${record.docNumber} 在登记簿里不是恰好一行`)
  }
  return broken
}

/** Items every draft of the walk is asked, each of which shuts 同意送签 while it is unanswered or 不符合. */
const ASKED = ['N04', 'N09', 'N10', 'N11', 'L02', 'L03'] as const

/** The ledger says who proposed and who confirmed; two different persons, the second of them the head. */
async function releasedByTwo(r: Reader, caseId: string): Promise<boolean> {
  const acts = await r.ledger({ after: 0, limit: 1000, subject: caseId })
  const confirmed = acts.findLast((e) => e.act === 'emergency.confirmed')
  if (!confirmed) return false
  const proposed = acts.findLast((e) => e.act === 'emergency.proposed' && e.seq < confirmed.seq)
  if (!proposed || proposed.personId === confirmed.personId) return false
  const reason = (JSON.parse(proposed.payload) as { reason: string }).reason
  const record = (await r.case(caseId))!
  const reviewedAfterwards = acts.find((e) => e.act === 'postReview.given')
  const owes = record.state === 'postReview' || record.state === 'released'
  if (reason.trim() === '') return false
  if (!owes && !reviewedAfterwards) return false
  return reviewedAfterwards === undefined || ![proposed.personId, confirmed.personId].includes(reviewedAfterwards.personId)
}
