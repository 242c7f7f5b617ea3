/** 经过: everything that happened to the case, in order, each with who and when. */
import type { DecisionKind } from '#domain/acts'
import { go } from '../../../ui/navigation.ts'
import { longTime, type CaseView } from '../caseTypes.ts'

interface Event {
  readonly at: string
  readonly who: string
  readonly what: string
  readonly tone: '' | 'met' | 'official' | 'suspect'
  readonly lines: readonly string[]
}

const DECIDED = {
  pass: { what: '同意送签', tone: 'met' },
  returnForRevision: { what: '退回修改', tone: 'official' },
  refuse: { what: '不予发文', tone: 'official' },
  merge: { what: '合并办理', tone: 'official' },
  redirect: { what: '改由部门发文', tone: 'official' },
  toInspection: { what: '转督检考报备', tone: 'official' },
} as const satisfies Record<DecisionKind, { what: string; tone: Event['tone'] }>

export function eventsOf(view: CaseView): Event[] {
  const events: Event[] = [
    ...view.versions.map((v): Event => ({
      at: v.addedAt,
      who: v.addedByName,
      what: v.versionNo === 1 ? '收稿，第 1 稿' : `第 ${v.versionNo} 稿${v.origin === 'edited' ? '（办内修改）' : ''}`,
      tone: '',
      lines: [`${v.main.name}，${v.charCount} 字`, ...(v.note === '' ? [] : [v.note])],
    })),
    ...view.decisions.map((d): Event => ({
      at: d.at,
      who: d.byName,
      ...DECIDED[d.decision],
      lines: [
        `第 ${d.round} 轮，第 ${d.versionNo} 稿${d.voidedByVersion === null ? '' : `；因第 ${d.voidedByVersion} 稿失效`}`,
        ...(d.target === null ? [] : [d.target]),
        ...d.reasons.map((r, i) => `${i + 1}. ${r.itemId === null ? '' : `${r.itemId} `}${r.text}`),
      ],
    })),
    ...view.groups
      .flatMap((g) => g.rows)
      .flatMap((r): Event[] =>
        r.release
          ? [
              {
                at: r.release.at,
                who: r.release.byName,
                what: `放行 ${r.itemId}`,
                tone: 'suspect',
                lines: [r.question, r.release.reason],
              },
            ]
          : [],
      ),
    ...(view.legal?.events ?? []).map((e): Event => ({
      at: e.at,
      who: e.byName,
      what: e.name,
      tone: '',
      lines: [e.summary, ...(e.voidedByVersion === null ? [] : [`因第 ${e.voidedByVersion} 稿失效`])],
    })),
    ...view.signOffs.flatMap((s): Event[] => [
      {
        at: s.enteredAt,
        who: s.enteredByName,
        what: '纸质签批补录',
        tone: '',
        lines: [`${s.post} ${s.signer}：${s.opinion}（${s.signedOn}）`, ...(s.status === 'void' ? ['已失效'] : [])],
      },
      ...(s.comparedAt !== null && s.comparedByName !== null
        ? [
            {
              at: s.comparedAt,
              who: s.comparedByName,
              what: s.status === 'differs' ? '签批核对不符' : '签批核对相符',
              tone: s.status === 'differs' ? 'official' : 'met',
              lines: s.note === '' ? [] : [s.note],
            } as const,
          ]
        : []),
    ]),
    ...view.rechecks.map((r): Event => ({
      at: r.at,
      who: r.byName,
      what: r.same ? '复核与签发稿一致' : '复核发现实质性修改',
      tone: r.same ? 'met' : 'official',
      lines: [r.final.name, ...(r.same ? [] : [`不同 ${r.differences.length} 处，已作为新稿次退回审核`])],
    })),
    ...view.prints.map((p): Event => ({
      at: p.at,
      who: p.byName,
      what: `打印${p.stage}，第 ${p.n} 次`,
      tone: '',
      lines: [p.fileName, ...(p.reason === '' ? [] : [`原因：${p.reason}`]), ...(p.passed ? [] : ['打印时未通过审核'])],
    })),
  ]
  // Stable: what happened in the same instant stays in the order above.
  return events.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

export function HistoryTab({ view }: { readonly view: CaseView }) {
  return (
    <div className="tab-page">
      <p>
        现在：<b>{view.row.standing}</b>
        {view.row.docNumber !== null && <span className="doc-number"> {view.row.docNumber}</span>}
        <button type="button" className="link" onClick={() => go({ screen: 'ledger', subject: view.row.id })}>
          看台账
        </button>
      </p>
      <ol className="events">
        {eventsOf(view).map((e, i) => (
          <li key={i}>
            <span className="small soft whole figure">{longTime(e.at)}</span>
            <div>
              <p>
                <b className={e.tone}>{e.what}</b> <span className="soft">{e.who}</span>
              </p>
              {e.lines.map((l, n) => (
                <p key={n} className="small">
                  {l}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </div>
  )
}
