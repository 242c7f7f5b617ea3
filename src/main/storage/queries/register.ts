import { searchWords } from '#domain/register'
import type { Reader, RegisterQuery } from '../../app/ports.ts'
import { inList, isMissing, type Db } from '../dialects/sqlite.ts'
import { rowHoldsAll } from '../dialects/sqliteSearch.ts'
import { registerOf } from '../rows.ts'

type RegisterReads = Pick<
  Reader,
  'numbers' | 'numberSeries' | 'registerRow' | 'registerRowOfCase' | 'register' | 'registerBetween' | 'registerTitles'
>

const lastDay = (month: string): string => `${month}-31`

function filtered(db: Db, q: RegisterQuery) {
  let rows = db.selectFrom('register')
  if (q.seriesCode) rows = rows.where('series_code', '=', q.seriesCode)
  if (q.year) rows = rows.where('print_date', '>=', `${q.year}-01-01`).where('print_date', '<=', `${q.year}-12-31`)
  if (q.month) rows = rows.where('print_date', '>=', `${q.month}-01`).where('print_date', '<=', lastDay(q.month))
  if (q.unit) rows = rows.where('unit', '=', q.unit)
  if (q.docKind) rows = rows.where('doc_kind', '=', q.docKind)
  if (q.carrier) rows = rows.where('carrier', '=', q.carrier)
  if (q.ids) rows = rows.where(inList('id', q.ids))
  if (q.fromYear) rows = rows.where('print_date', '>=', `${q.fromYear}-01-01`)
  if (q.toYear) rows = rows.where('print_date', '<=', `${q.toYear}-12-31`)
  const { words, exact } = searchWords(q.search ?? '')
  const needles = words.filter(Boolean)
  if (needles.length > 0) rows = rows.where(rowHoldsAll('register.id', needles))
  for (const n of exact)
    rows = rows.where('series_code', '=', n.seriesCode).where('year', '=', n.year).where('serial', '=', n.serial)
  return rows
}

export const registerReads = (db: Db): RegisterReads => ({
  numbers: async (seriesCode, year) =>
    (
      await db
        .selectFrom('number')
        .selectAll()
        .where('series_code', '=', seriesCode)
        .where('year', '=', year)
        .orderBy('serial')
        .execute()
    ).map((r) => ({
      seriesCode: r.series_code,
      year: r.year,
      serial: r.serial,
      state: r.state as 'used',
      caseId: r.case_id,
      reason: r.reason,
      at: r.at,
    })),
  numberSeries: async () =>
    (
      await db.selectFrom('number').select(['series_code', 'year']).distinct().orderBy('year').orderBy('series_code').execute()
    ).map((r) => ({ seriesCode: r.series_code, year: r.year })),
  registerRow: async (id) => {
    const row = await db.selectFrom('register').selectAll().where('id', '=', id).executeTakeFirst()
    return row ? registerOf(row) : null
  },
  registerRowOfCase: async (caseId) => {
    const row = await db
      .selectFrom('register')
      .innerJoin('number', (j) =>
        j
          .onRef('number.series_code', '=', 'register.series_code')
          .onRef('number.year', '=', 'register.year')
          .onRef('number.serial', '=', 'register.serial'),
      )
      .selectAll('register')
      .where('number.case_id', '=', caseId)
      .executeTakeFirst()
    return row ? registerOf(row) : null
  },
  register: async (q) => {
    const dir = q.descending ? 'desc' : 'asc'
    let page = filtered(db, q).selectAll()
    if (q.sort === 'number') {
      // Numbers as numbers: series, year, serial; what has no number comes after, by its date.
      page = page
        .orderBy(isMissing('serial'))
        .orderBy('year', dir)
        .orderBy('series_code', 'asc')
        .orderBy('serial', dir)
        .orderBy('print_date', dir)
    } else if (q.sort === 'printDate') page = page.orderBy('print_date', dir)
    else page = page.orderBy(q.sort, dir)
    const rows = await page.orderBy('id', dir).limit(q.limit).offset(q.offset).execute()
    const { n } = await filtered(db, q)
      .select((eb) => eb.fn.countAll().as('n'))
      .executeTakeFirstOrThrow()
    return { rows: rows.map(registerOf), total: Number(n) }
  },
  registerBetween: async (from, to) =>
    (
      await db
        .selectFrom('register')
        .selectAll()
        .where('print_date', '>=', from)
        .where('print_date', '<=', to)
        .orderBy('print_date')
        .orderBy('id')
        .execute()
    ).map(registerOf),
  registerTitles: async () =>
    (
      await db
        .selectFrom('register')
        .select(['id', 'doc_number', 'title', 'unit', 'print_date'])
        .where('status', '=', 'issued')
        .orderBy('print_date', 'desc')
        .execute()
    ).map((r) => ({
      id: r.id,
      docNumber: r.doc_number,
      title: r.title,
      unit: r.unit,
      printDate: r.print_date as never,
    })),
})
