/** One station of the route: its name, where it stands in a word, what is known, what can be done now. */
import type { ReactNode } from 'react'
import type { Condition } from '../caseTypes.ts'

export const STATIONS = ['determine', 'materials', 'opinion', 'fair', 'deliberation'] as const
export type Station = (typeof STATIONS)[number]
export const STATION_NAMES = {
  determine: '规范性文件认定',
  materials: '送审材料',
  opinion: '合法性审核',
  fair: '公平竞争',
  deliberation: '集体审议',
} as const satisfies Record<Station, string>

/** Where a condition of the gate is met. */
export const STATION_OF: Partial<Record<Condition['id'], Station>> = {
  normativeDecided: 'determine',
  materials: 'materials',
  legalOpinion: 'opinion',
  sevenPoints: 'opinion',
  adoption: 'opinion',
  fairCompetition: 'fair',
  deliberation: 'deliberation',
}

export const stationId = (station: Station): string => `legal-${station}`

/** To the station, onto the first thing that can be done there. */
export function goToStation(station: Station): void {
  const section = document.getElementById(stationId(station))
  section?.scrollIntoView({ block: 'start' })
  const first = section?.querySelector<HTMLElement>(
    'form input:not([type="file"]):not(:disabled), form textarea, button:not(:disabled):not(.link)',
  )
  ;(first ?? section)?.focus({ preventScroll: true })
}

interface Props {
  readonly station: Station
  readonly n: string
  readonly conditions: readonly Condition[]
  /** Said when the gate asks nothing here. */
  readonly free: string
  readonly children: ReactNode
}

export function Step({ station, n, conditions, free, children }: Props) {
  const here = conditions.filter((c) => STATION_OF[c.id] === station)
  const open = here.filter((c) => !c.met)
  return (
    <section
      className="paper version stack legal-step"
      id={stationId(station)}
      tabIndex={-1}
      aria-labelledby={`${stationId(station)}-name`}
    >
      <div className="row">
        <h2 id={`${stationId(station)}-name`}>
          {n}、{STATION_NAMES[station]}
        </h2>
        {here.length === 0 ? (
          <span className="small soft">{free}</span>
        ) : open.length === 0 ? (
          <span className="mark met">✓ 已满足</span>
        ) : (
          <span className="mark official">✕ 未满足</span>
        )}
      </div>
      {open.map((c) => (
        <p key={c.id} className="official">
          {c.detail}
        </p>
      ))}
      {children}
    </section>
  )
}

export function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
