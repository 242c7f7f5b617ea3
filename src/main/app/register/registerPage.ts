import { ok } from '#domain/result'
import type { RegisterRow } from '#domain/register'
import type { RegisterPage } from '#contract/views'
import { no, type Ctx, type Outcome } from '../context.ts'
import type { RegisterQuery } from '../ports.ts'

/** One page of the 发文登记簿, sorted by number as a number unless asked otherwise. */
export const registerPage = async (ctx: Ctx, query: RegisterQuery): Outcome<RegisterPage> =>
  ok(await ctx.store.read((r) => r.register(query)))

export async function registerRow(ctx: Ctx, input: { id: string }): Outcome<RegisterRow> {
  const row = await ctx.store.read((r) => r.registerRow(input.id))
  return row ? ok(row) : no({ code: 'NOT_FOUND', data: { what: '登记簿的这一行' } })
}
