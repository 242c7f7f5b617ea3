/** The part of the register that is in view, and some around it: the office sorts, filters and counts, the screen holds a window. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { RegisterRow } from '#domain/register'
import { client } from '../../client/office.ts'
import type { Sort } from '../../ui/table.tsx'
import { useWindow } from '../../ui/useWindow.ts'
import { asked, type Filters } from './filters.ts'

const SIZE = { rows: 400, step: 100 }

const SORTS = ['number', 'printDate', 'title', 'unit'] as const
type SortId = (typeof SORTS)[number]
export const NEWEST_FIRST: Sort = { id: 'number', desc: true }

const sortId = (id: string): SortId => SORTS.find((s) => s === id) ?? 'number'

export interface RegisterWindow {
  readonly rows: readonly RegisterRow[]
  readonly total: number
  readonly offset: number
}

const NOTHING: RegisterWindow = { rows: [], total: 0, offset: 0 }

export function useRegisterWindow(filters: Filters, search: string, sort: Sort) {
  const question = { ...asked(filters, search), sort: sortId(sort.id), descending: sort.desc }
  const { offset, onRange } = useWindow(JSON.stringify(question), SIZE)
  const query = useQuery({
    queryKey: [['register', 'window'], question, offset],
    queryFn: async ({ signal }): Promise<RegisterWindow> => ({
      ...(await client.register.page({ ...question, offset, limit: SIZE.rows }, { signal })),
      offset,
    }),
    placeholderData: keepPreviousData,
  })
  return {
    window: query.data ?? NOTHING,
    loading: query.isFetching && (query.isPlaceholderData || !query.data),
    error: query.error,
    refetch: query.refetch,
    onRange,
  }
}
