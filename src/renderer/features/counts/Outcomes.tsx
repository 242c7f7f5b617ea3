/** How the cases of the month ended: 送审办结 and what it is made of. The sum is written out, so that it can be checked by eye. */
import { Fragment } from 'react'
import type { CarrierLine, OutcomeLine } from '#domain/statistics'
import { FigureButton } from './FigureButton.tsx'

interface Props {
  readonly outcomes: OutcomeLine
  readonly carriers: CarrierLine
  readonly monthWords: string
}

export function Outcomes({ outcomes, carriers, monthWords }: Props) {
  return (
    <section aria-labelledby="counts-outcomes" className="counts-block">
      <h2 id="counts-outcomes">送审件的去向</h2>
      <p className="outcome-sum">
        <span>
          送审办结 <FigureButton figure={outcomes.decided} of={`${monthWords}送审办结`} />
        </span>
        {outcomes.byOutcome.map((o, i) => (
          <Fragment key={o.outcome}>
            <span aria-hidden="true">{i === 0 ? '=' : '+'}</span>
            <span>
              {o.label} <FigureButton figure={o.figure} of={`${monthWords}${o.label}`} />
            </span>
          </Fragment>
        ))}
      </p>
      <p className="small soft">
        每件按当月最后的去向只计一次。当月退回共 <FigureButton figure={outcomes.returnEvents} of={`${monthWords}退回`} />{' '}
        次，同一件退回两次计两次。
      </p>
      <p className="small soft">
        疑似以便笺代文件的认定：
        <FigureButton figure={carriers.asDocument} of={`${monthWords}按文件送审`} /> 次按文件送审，
        <FigureButton figure={carriers.stays} of={`${monthWords}确属此载体`} /> 次确属此载体。
      </p>
    </section>
  )
}
