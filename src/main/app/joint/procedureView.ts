import { coSignOf } from '#domain/jointIssue'
import { p01, p02, p03 } from '#domain/procedureFacts'
import { ok } from '#domain/result'
import type { OfficeSettings } from '#domain/settings'
import type { ProcedureView } from '#contract/views'
import { no, type Ctx, type Outcome } from '../context.ts'
import { maySee } from '../cases/caseRow.ts'
import { loadCase } from '../cases/loadCase.ts'
import { authorityFacts } from '../signOff/authorityFacts.ts'
import { authorityTable } from '../settings/authorityTable.ts'
import { settingOf } from '../settings/settingOf.ts'
import { jointFacts, SIGNING_STATES } from './jointFacts.ts'

/** P01–P03 of a case by the record, and the co-issuers of a joint paper with their signatures. */
export async function procedureView(ctx: Ctx, input: { caseId: string }): Outcome<ProcedureView> {
  return ctx.store.read(async (r) => {
    const loaded = await loadCase(r, input.caseId)
    if (!loaded.ok) return loaded
    const { record } = loaded.value
    if (!maySee(ctx.actor, record)) return no({ code: 'NOT_FOUND', data: { what: '这一件' } })
    const office = await settingOf<OfficeSettings>(r, 'office')
    const joint = await jointFacts(r, record)
    const signed = (await r.signOffs(record.id)).findLast((s) => s.status === 'entered' || s.status === 'matched') ?? null
    const principal = office?.signers.find((s) => s.name === signed?.signer)?.principal ?? false
    const { items } = ctx.program.rules.checklist
    const facts = {
      P01: p01(
        await authorityTable(r),
        authorityFacts(record.form, office),
        signed && { name: signed.signer, post: signed.post, principal },
      ),
      P02: p02(signed),
      P03: p03(joint, signed?.status === 'matched' ? signed.signedOn : null),
    }
    const has = (...roles: readonly string[]): boolean => ctx.actor.roles.some((x) => roles.includes(x))
    const open = SIGNING_STATES.has(record.state)
    return ok({
      versionNo: record.versionNo,
      lead: office?.series.find((s) => s.code === record.form.seriesCode)?.issuer ?? '',
      coIssuers: joint.coIssuers.map((organ) => {
        const sign = coSignOf(joint.signs, organ, joint.versionNo)
        return {
          organ,
          sign: sign && {
            signer: sign.signer,
            post: sign.post,
            opinion: sign.opinion,
            signedOn: sign.signedOn,
            scan: sign.scan,
            enteredByName: sign.enteredByName,
            status: sign.status === 'matched' ? ('matched' as const) : ('entered' as const),
            comparedByName: sign.comparedByName,
            own: sign.enteredBy === ctx.actor.id,
          },
        }
      }),
      mayEnter: open && has('secretary'),
      mayCompare: open && has('secretary', 'reviewer', 'head'),
      facts: Object.entries(facts).map(([itemId, fact]) => ({
        itemId,
        question: items.find((i) => i.id === itemId)?.question ?? '',
        ...fact,
      })),
    })
  })
}
