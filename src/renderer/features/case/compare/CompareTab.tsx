/** 对照: papers that share the draft's words or its title; the chosen one beside the draft, with the answer it bears on. */
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { LIBRARY_STATUS_NAMES } from '#domain/library'
import type { SourceKind } from '#domain/similarity/overlap'
import { go } from '../../../ui/navigation.ts'
import type { CaseView, Lookalike, Me } from '../caseTypes.ts'
import { AnswerBeside } from './AnswerBeside.tsx'
import { SideBySide } from './SideBySide.tsx'
import { useLookalikes } from './useLookalikes.ts'

const KINDS = {
  own: '本级文件',
  superior: '上级文件',
  law: '法律法规规章',
  lower: '下级来文',
  openCase: '未印发的稿件',
} as const satisfies Record<SourceKind, string>

interface Props {
  readonly view: CaseView
  readonly me: Me
  readonly shown: string | null
  readonly onShow: (id: string) => void
}

export function CompareTab({ view, me, shown, onShow }: Props) {
  const all = useLookalikes(view.row.id, me)
  const list = useRef<HTMLUListElement>(null)
  const chosen = all.find((l) => l.id === shown) ?? all[0]
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[aria-current]')?.focus()
  }, [])
  const keys = (e: KeyboardEvent): void => {
    const by = e.key === 'ArrowDown' ? 1 : e.key === 'ArrowUp' ? -1 : 0
    const next = chosen && all[all.indexOf(chosen) + by]
    if (by === 0 || !next) return
    e.preventDefault()
    onShow(next.id)
    document.getElementById(`lookalike-${next.id}`)?.focus()
  }
  if (!chosen) return <p className="page">没有找到文字或标题与本稿相近的文件。只比对登记簿、依据库和本程序里的稿件。</p>
  return (
    <div className="compare">
      <section className="compare-list" aria-label="相近的文件">
        <p className="small soft">相似只是线索，是否重复、照抄由审核人判断。</p>
        <ul ref={list} onKeyDown={keys}>
          {all.map((l) => (
            <li key={l.id}>
              <button
                id={`lookalike-${l.id}`}
                type="button"
                aria-current={l === chosen ? 'true' : undefined}
                tabIndex={l === chosen ? 0 : -1}
                onClick={() => onShow(l.id)}
              >
                <b>{l.text ? `文字相同 ${l.text.sharePercent}%` : `标题相似 ${l.titlePercent}%`}</b>
                <span className="doc-number">{l.docNumber ?? KINDS[l.kind]}</span>
                <span className="compare-title">{l.title}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section className="compare-chosen" aria-label="对照">
        <Figures other={chosen} />
        <AnswerBeside view={view} other={chosen} />
        {chosen.text ? (
          <SideBySide reading={view.reading} other={chosen} />
        ) : (
          <p>
            只有标题可比：依据库里没有它的文字。在依据库补录文件后即可对照。
            <button
              type="button"
              className="link"
              onClick={() => go({ screen: 'register', search: chosen.docNumber ?? chosen.title })}
            >
              在登记簿中查看
            </button>
          </p>
        )}
      </section>
    </div>
  )
}

function Figures({ other }: { readonly other: Lookalike }) {
  const { text, standing } = other
  return (
    <header className="compare-figures">
      <h2>{other.title}</h2>
      <p className="small soft">
        {other.docNumber && <span className="doc-number">{other.docNumber}　</span>}
        {other.unit}　{other.on ?? ''}　{KINDS[other.kind]}
        {other.kind !== 'openCase' && (
          <>
            {'　'}
            <span className={`mark ${standing === 'inForce' ? 'met' : standing === 'unknown' ? 'suspect' : 'official'}`}>
              {LIBRARY_STATUS_NAMES[standing]}
            </span>
          </>
        )}
      </p>
      {text && (
        <p>
          本稿 <b className="figure">{text.sharePercent}%</b> 的文字与它逐字相同，连同稍作改写的占{' '}
          <b className="figure">{text.coveragePercent}%</b>；五字片段包含度 <b className="figure">{text.containmentPercent}%</b>
          ，标题相似 <b className="figure">{other.titlePercent}%</b>。画线的是两边相同、或只改了几个字的文字，通用套话不计。
        </p>
      )}
    </header>
  )
}
