/** 统计: the question of the month first, then the sentences that answer it, then bars and table of the same figures. */
import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { addDays, isMonth, monthOf, type Day, type Month } from '#domain/day'
import { orpc } from '../../client/office.ts'
import { sentenceOf } from '../../client/sentences.ts'
import { isTyping, useKeys, type Key } from '../../ui/Keys.tsx'
import { go, useRoute } from '../../ui/navigation.ts'
import { Problem } from '../../ui/Problem.tsx'
import './counts.css'
import { FigureDrawer } from './FigureDrawer.tsx'
import { MonthBar } from './MonthBar.tsx'
import { OpenFigure } from './openFigure.ts'
import { monthAway } from './period.ts'
import { Report } from './Report.tsx'

const KEYS: readonly Key[] = [
  { keys: ['['], does: '上一个月' },
  { keys: [']'], does: '下一个月' },
  { keys: ['Enter'], does: '打开所在数字的明细' },
  { keys: ['Esc'], does: '关闭明细，回到这个数字' },
]

/** In the first ten days of a month the question is still about the month that ended. */
const monthToShow = (today: Day): Month => monthOf(Number(today.slice(8)) <= 10 ? addDays(today, -Number(today.slice(8))) : today)

export function CountsScreen() {
  const route = useRoute()
  const status = useQuery(orpc.program.status.queryOptions())
  const today = status.data?.today ?? null
  const first = today === null ? null : monthToShow(today)
  const asked = route.screen === 'counts' && route.month !== undefined && isMonth(route.month) ? route.month : first
  if (asked === null || today === null) return <p className="waiting late">正在读取</p>
  return <CountsOf month={asked} today={today} figure={route.screen === 'counts' ? (route.figure ?? null) : null} />
}

function CountsOf({ month, today, figure }: { readonly month: Month; readonly today: Day; readonly figure: string | null }) {
  useKeys('统计', KEYS)
  const latest = monthOf(today)
  const report = useQuery(orpc.statistics.month.queryOptions({ input: { month } }))
  // Kept while the drawer closes, so that it does not empty before it is gone.
  const [shown, setShown] = useState(figure)
  useEffect(() => {
    if (figure !== null) setShown(figure)
  }, [figure])
  const page = useRef<HTMLElement>(null)

  const toMonth = useCallback((m: Month) => go({ screen: 'counts', month: m }), [])
  const openFigure = useCallback((figureId: string) => go({ screen: 'counts', month, figure: figureId }), [month])

  useEffect(() => {
    const onKey = (e: KeyboardEvent) => {
      if (figure !== null || isTyping(e.target) || e.ctrlKey || e.altKey || e.metaKey) return
      if (e.key === '[') toMonth(monthAway(month, -1))
      else if (e.key === ']' && month < latest) toMonth(monthAway(month, 1))
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [month, latest, figure, toMonth])

  /** The drawer was opened from a figure; the focus goes back to it, also after a reload. */
  const closed = () => {
    const button = shown === null ? null : page.current?.querySelector<HTMLElement>(`[data-figure="${CSS.escape(shown)}"]`)
    if (document.activeElement === document.body || document.activeElement === null) button?.focus()
    setShown(null)
  }

  return (
    <section className="page counts" aria-labelledby="counts-title" ref={page}>
      <header className="page-head">
        <h1 id="counts-title">本月发了多少，比去年同月多还是少，少在哪里，漏到哪里去了</h1>
        <MonthBar month={month} latest={latest} onMonth={toMonth} />
      </header>
      {report.error && <Problem sentence={sentenceOf(report.error)} />}
      {report.isPending && <p className="late">正在统计</p>}
      {report.data && (
        <OpenFigure value={openFigure}>
          <Report report={report.data} until={month === latest ? today : null} />
        </OpenFigure>
      )}
      <FigureDrawer
        month={month}
        figureId={shown}
        open={figure !== null}
        onClose={() => go({ screen: 'counts', month })}
        onClosed={closed}
      />
    </section>
  )
}
