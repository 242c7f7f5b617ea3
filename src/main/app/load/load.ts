/** 乡镇负担: entering what falls on the townships, looking at their weeks, and looking before a decision. */
import type { Day } from '#domain/day'
import type { NewLoadItem } from '#domain/pastedTable'
import { nextState } from '#domain/review'
import { ok } from '#domain/result'
import { seenOf, type LoadTable } from '#domain/townshipLoad'
import { change, no, save, type Ctx, type Outcome } from '../context.ts'
import { loadCase } from '../cases/loadCase.ts'
import { loadTableOf, townshipsOf } from './loadItems.ts'

interface Days {
  readonly from: Day
  readonly to: Day
}

const rightWay = ({ from, to }: Days): boolean => from <= to

export async function loadWeeks(ctx: Ctx, days: Days): Outcome<LoadTable> {
  if (!rightWay(days)) return no({ code: 'FIELD_MISSING', data: { field: 'to', label: '结束日期（不早于开始）' } })
  return ok(await ctx.store.read((r) => loadTableOf(r, days.from, days.to)))
}

/** The reviewer looks before deciding: the figures become a working copy, and with the decision part of the record. */
export async function lookAtLoad(ctx: Ctx, input: Days & { caseId: string }): Outcome<LoadTable> {
  const loaded = await ctx.store.read((r) => loadCase(r, input.caseId))
  if (!loaded.ok) return loaded
  const table = await loadWeeks(ctx, input)
  if (!table.ok) return table
  const { record } = loaded.value
  if (nextState(record.state, 'pass') === null) return table
  const kept = await save(ctx, ctx.actor, async (tx) => {
    await tx.saveLoadSeen(record.id, record.versionNo, ctx.actor.id, seenOf(table.value), ctx.clock.now())
    return ok(true)
  })
  return kept.ok ? table : kept
}

/** All rows or none; every wrong one is named. */
export async function addLoad(
  ctx: Ctx,
  input: { commandId: string; source: string; items: readonly NewLoadItem[] },
): Outcome<{ added: number }> {
  const { commandId, source, items } = input
  return change(ctx, 'load.add', commandId, { source, items }, async (tx) => {
    const townships = await townshipsOf(tx)
    const wrong = items.flatMap((item, i) => {
      const stray = item.townships.filter((t) => !townships.includes(t))
      const why = [
        ...(stray.length > 0 ? [`${stray.join('、')}不在乡镇名单中`] : []),
        ...(rightWay(item) ? [] : ['结束早于开始']),
      ]
      return why.map((w) => ({ line: i + 1, why: w }))
    })
    if (wrong.length > 0) return no({ code: 'ROWS_REFUSED', data: { rows: wrong } })
    const withIds = items.map((item) => ({ id: ctx.program.ids.next(), ...item }))
    await tx.record('load.added', 'load', { source, items: withIds })
    return ok({ added: withIds.length })
  })
}
