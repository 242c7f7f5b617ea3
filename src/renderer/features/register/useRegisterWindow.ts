/** The part of the register that is in view, and some around it: the office sorts, filters and counts, the screen holds a window. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { RegisterRow } from '#domain/register'
import { client } from '../../client/office.ts'
import type { Sort } from '../../ui/table.tsx'
import { asked, type Filters } from './filters.ts'

const STEP = 100
const WINDOW = 400

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
  const about = JSON.stringify(question)
  // The window belongs to a question: another question begins at its top.
  const [at, setAt] = useState({ about, offset: 0 })
  const offset = at.about === about ? at.offset : 0
  const query = useQuery({
    queryKey: [['register', 'window'], question, offset],
    queryFn: async ({ signal }): Promise<RegisterWindow> => ({
      ...(await client.register.page({ ...question, offset, limit: WINDOW }, { signal })),
      offset,
    }),
    placeholderData: keepPreviousData,
  })
  const onRange = useCallback(
    (from: number, to: number) => {
      setAt((now) => {
        const here = now.about === about ? now.offset : 0
        if (from >= here && to < here + WINDOW) return now
        return { about, offset: Math.max(0, Math.floor(from / STEP) * STEP - STEP) }
      })
    },
    [about],
  )
  return {
    window: query.data ?? NOTHING,
    loading: query.isFetching && (query.isPlaceholderData || !query.data),
    error: query.error,
    refetch: query.refetch,
    onRange,
  }
}
