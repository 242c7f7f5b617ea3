/** 专项审核: the stations of the 规范性文件 route from top to bottom, and beside them what the gate of 同意送签 still asks of it. */
import { useEffect } from 'react'
import { Conditions } from '../Conditions.tsx'
import type { CaseView } from '../caseTypes.ts'
import { Deliberation } from './Deliberation.tsx'
import { Determination } from './Determination.tsx'
import { Fair } from './Fair.tsx'
import './legal.css'
import { Materials } from './Materials.tsx'
import { Opinion } from './Opinion.tsx'
import { goToStation, STATION_OF, Step, type Station } from './Step.tsx'

interface Props {
  readonly view: CaseView
  /** Where the gates pane sent the person, until it has been reached. */
  readonly to: Station | null
  readonly onReached: () => void
}

export function LegalTab({ view, to, onReached }: Props) {
  useEffect(() => {
    if (to === null) return
    goToStation(to)
    onReached()
  }, [to, onReached])
  const { legal } = view
  if (!legal) return <p className="tab-page soft">本件不涉及规范性文件和公平竞争审查。</p>
  const { conditions, kind } = legal
  const stations = { conditions }
  const party = kind === 'party' ? '党内规范性文件不作要求' : '本件不作要求'
  return (
    <div className="tab-page legal">
      <div className="legal-flow">
        <Step station="determine" n="一" free="没有疑点，可以认定" {...stations}>
          <Determination view={view} />
        </Step>
        {kind !== 'none' && (
          <>
            <Step station="materials" n="二" free={party} {...stations}>
              <Materials view={view} />
            </Step>
            <Step station="opinion" n="三" free={party} {...stations}>
              <Opinion view={view} />
            </Step>
          </>
        )}
        <Step station="fair" n={kind === 'none' ? '二' : '四'} free={party} {...stations}>
          <Fair view={view} />
        </Step>
        {kind !== 'none' && (
          <Step station="deliberation" n="五" free={party} {...stations}>
            <Deliberation view={view} />
          </Step>
        )}
      </div>
      <aside className="legal-aside" aria-label="同意送签对专项审核的要求">
        <h2>
          同意送签的条件{' '}
          <span className={conditions.every((c) => c.met) ? 'small met' : 'small official'}>
            {conditions.every((c) => c.met) ? '全部满足' : `未满足 ${conditions.filter((c) => !c.met).length} 项`}
          </span>
        </h2>
        <Conditions
          conditions={conditions}
          onGo={(id) => {
            const station = STATION_OF[id]
            return station ? () => goToStation(station) : null
          }}
        />
      </aside>
    </div>
  )
}
