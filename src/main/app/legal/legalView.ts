import { clockInWords } from '#domain/legalClock'
import { NEEDED_MATERIALS, revisionUnderWay, type LegalRecord } from '#domain/legalFile'
import { isLegalOrgan } from '#domain/legalPaper'
import { caseOpen, conditionsToSecond } from '#domain/legalActGates'
import { normativeConditions } from '#domain/normativeGates'
import { NORMATIVE_WORDS } from '#domain/normative'
import type { Role } from '#domain/people'
import type { OfficeSettings } from '#domain/settings'
import type { LegalView } from '#contract/legalView'
import { ALLOWED, type OperationName } from '../authorise.ts'
import type { Ctx } from '../context.ts'
import type { LoadedCase } from '../cases/loadCase.ts'
import type { Reader } from '../ports.ts'
import { settingOf } from '../settings/settingOf.ts'
import { unmet } from '#domain/review'
import { actingOf, concerns, normativeFacts } from './legalState.ts'

/** The Party committee's own reviewer has no unit of its own in the office's list (domain facts §3.1). */
const PARTY_REVIEWER = '县委办公室法规科'

function eventOf({ act, payload, at, byName, voidedByVersion }: LegalRecord): LegalView['events'][number] {
  // Name and payload belong together; the union of both is what the compiler cannot follow.
  const words = NORMATIVE_WORDS[act] as { readonly name: string; readonly summary: (p: typeof payload) => string }
  return { at, byName, name: words.name, summary: words.summary(payload), voidedByVersion }
}

/** What the screen shows of the route; null when it does not concern the case. */
export async function legalView(r: Reader, ctx: Ctx, loaded: LoadedCase): Promise<LegalView | null> {
  const facts = await normativeFacts(r, ctx, loaded)
  if (!concerns(facts)) return null
  const { record, current } = loaded
  const acting = actingOf(ctx, loaded)
  const open = caseOpen(acting).met
  const wrote = current.contributors.includes(ctx.actor.id)
  const may = (operation: OperationName): boolean => {
    const roles = ALLOWED[operation] as readonly Role[]
    return open && roles.some((role) => ctx.actor.roles.includes(role))
  }
  const units = (await settingOf<OfficeSettings>(r, 'office'))?.units ?? []
  return {
    kind: facts.kind,
    economic: facts.economic,
    contradiction: facts.contradiction,
    economicCues: facts.economic ? [] : current.findings.filter((f) => f.checklistId === 'L10').map((f) => f.message),
    file: facts.file,
    neededMaterials: NEEDED_MATERIALS[facts.kind],
    clock: facts.clock && { words: clockInWords(facts.clock.now, facts.clock.facts), standing: facts.clock.now.standing },
    conditions: normativeConditions(facts),
    revisionUnderWay: revisionUnderWay(facts.file),
    organ: facts.file.submitted?.organ ?? (facts.kind === 'party' ? PARTY_REVIEWER : (units.find(isLegalOrgan) ?? '')),
    fairOrgan: units.find((u) => u.includes('市场监督管理')) ?? '',
    publicDays: facts.publicDays,
    draft: await r.opinionDraft(record.id, ctx.actor.id),
    events: (await r.legalRecords(record.id)).map(eventOf),
    may: {
      determine: may('legal.determine') && !wrote,
      second: may('legal.second') && facts.contradiction.length > 0 && unmet(conditionsToSecond(acting, facts.file)).length === 0,
      record: may('legal.receive'),
      request: may('legal.request'),
      opine: may('legal.opine') && !wrote && facts.file.submitted !== null,
      transcribe: may('legal.transcribe') && !wrote,
      adopt: may('legal.adopt'),
    },
  }
}
