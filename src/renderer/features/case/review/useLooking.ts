/** Looking back from the text under review to the version that was decided on: what changed, and whether only that is shown. */
import { useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import type { CaseView } from '../caseTypes.ts'
import { useComparison, type Comparison } from '../versions/useComparison.ts'
import { paperChanges, type PaperChanges } from './paperChanges.ts'

export interface Looking {
  /** The earlier version; null when there is none to look back to. */
  readonly since: number | null
  readonly comparison: Comparison | null
  readonly changes: PaperChanges | null
  readonly onlyChanges: boolean
  readonly setOnlyChanges: (only: boolean) => void
  /** The element with this id, shown first where it is folded away. */
  readonly unfoldFor: (id: string) => HTMLElement | null
}

export function useLooking(view: CaseView): Looking {
  const since = view.sinceVersion
  const comparison = useComparison(view.row.id, since, view.row.versionNo).data ?? null
  const changes = useMemo(() => comparison && paperChanges(comparison), [comparison])
  const [only, setOnlyChanges] = useState(true)
  // Where nothing changed there is nothing to look at alone.
  const onlyChanges = only && changes !== null && changes.count > 0
  return {
    since,
    comparison,
    changes,
    onlyChanges,
    setOnlyChanges,
    unfoldFor: (id) => {
      const found = document.getElementById(id)
      if (found || !onlyChanges) return found
      flushSync(() => setOnlyChanges(false))
      return document.getElementById(id)
    },
  }
}
