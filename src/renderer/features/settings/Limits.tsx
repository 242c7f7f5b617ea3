/** What an office sets for itself, one card a setting, each with its history. What law or central rules fix is not here. */
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { OfficeSettings } from '#domain/settings'
import { orpc } from '../../client/office.ts'
import { sentenceOf } from '../../client/sentences.ts'
import { Problem } from '../../ui/Problem.tsx'
import { History } from './History.tsx'
import { cardsFor, type Card } from './limitCards.ts'
import { useSettings } from './useSetting.ts'
import { ValueEditor } from './ValueEditor.tsx'

export function Limits({ mayChange }: { readonly mayChange: boolean }) {
  const office = useQuery(orpc.settings.office.queryOptions())
  const status = useQuery(orpc.program.status.queryOptions())
  if (!office.data || !status.data)
    return office.error ? <Problem sentence={sentenceOf(office.error)} /> : <p className="late">正在读取</p>
  return <Cards mayChange={mayChange} office={office.data} year={Number(status.data.today.slice(0, 4))} />
}

const isRow = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A setting kept by an older program lacks what was added since. */
const withStandard = (kept: unknown, standard: unknown): unknown =>
  isRow(kept) && isRow(standard) ? { ...standard, ...kept } : (kept ?? standard)

function Cards({
  mayChange,
  office,
  year,
}: {
  readonly mayChange: boolean
  readonly office: OfficeSettings
  readonly year: number
}) {
  return (
    <div className="settings-body stack">
      <p className="soft">这里只有本单位自定的数；法律和中央规定的条件不在其中，不能调整。每次修改都记入台账。</p>
      {cardsFor(office, year).map((card) => (
        <SettingCard key={card.key} card={card} mayChange={mayChange} />
      ))}
    </div>
  )
}

function SettingCard({ card, mayChange }: { readonly card: Card; readonly mayChange: boolean }) {
  const settings = useSettings()
  const { value: saved, version } = settings.entry(card.key)
  const kept = card.fillUp && saved !== null ? { ...(card.standard as object), ...(saved as object) } : saved
  // The version goes with what was edited: a change made meanwhile by another desk is a conflict, not overwritten.
  const [edited, setEdited] = useState<{ readonly value: unknown; readonly version: number } | null>(null)
  const value = edited?.value ?? withStandard(kept, card.standard)
  const save = async () => {
    if (edited && (await settings.save(card.key, edited.value, edited.version))) setEdited(null)
  }
  return (
    <section className="setting-card stack" aria-labelledby={`card-${card.key}`}>
      <div className="row spread">
        <h2 id={`card-${card.key}`}>{card.title}</h2>
        {kept === null && settings.ready && <span className="soft small">未设定，用默认值</span>}
      </div>
      <p className="small soft">{card.about}</p>
      <Problem sentence={settings.act.problem ?? (settings.error ? sentenceOf(settings.error) : null)} />
      <fieldset className="plain-fieldset" disabled={!mayChange}>
        <legend className="visually-hidden">{card.title}</legend>
        <ValueEditor
          path={card.key}
          words={card.words}
          blanks={card.blanks ?? {}}
          value={value}
          disabled={!mayChange}
          onChange={(next) => setEdited({ value: next, version: edited?.version ?? version })}
        />
      </fieldset>
      {mayChange && (
        <div className="row">
          <Button type="primary" disabled={!edited} loading={settings.act.busy} onClick={() => void save()}>
            保存{card.title}
          </Button>
          {edited && (
            <Button
              onClick={() => {
                setEdited(null)
                settings.act.clear()
              }}
            >
              放弃修改
            </Button>
          )}
        </div>
      )}
      <History settingKey={card.key} />
    </section>
  )
}
