/** 经过: everything that happened to the case, in order, each with who and when. */
import type { DecisionKind } from '#domain/acts'
import { ROLE_NAMES } from '#domain/people'
import { go } from '../../../ui/navigation.ts'
import { longTime, type CaseView, type Me } from '../caseTypes.ts'
import { ReturnNotice } from '../outcome/ReturnNotice.tsx'
import { ChangedWords } from '../versions/ChangedWords.tsx'

interface Event {
  readonly at: string
  readonly who: string
  readonly what: string
  readonly tone: '' | 'met' | 'official' | 'suspect'
  readonly lines: readonly string[]
  /** An approval that no longer holds: the version it was given to and the one that voided it. */
  readonly voided?: { readonly from: number; readonly to: number }
}

const DECIDED = {
  pass: { what: '同意送签', tone: 'met' },
  returnForRevision: { what: '退回修改', tone: 'official' },
  refuse: { what: '不予发文', tone: 'official' },
  merge: { what: '合并办理', tone: 'official' },
  redirect: { what: '改由部门发文', tone: 'official' },
  toInspection: { what: '转督检考报备', tone: 'official' },
} as const satisfies Record<DecisionKind, { what: string; tone: Event['tone'] }>

/** 乡镇负担 10-26 至 11-08：最多 石桥乡 7 项. */
function loadLine({ weeks, rows }: NonNullable<CaseView['decisions'][number]['load']>): string {
  const cells = rows.flatMap((r) => r.cells.map((c) => ({ township: r.township, total: c.total })))
  const most = cells.reduce((a, b) => (b.total > a.total ? b : a), { township: '', total: 0 })
  return `乡镇负担 ${weeks[0]?.from.slice(5) ?? ''} 至 ${weeks.at(-1)?.to.slice(5) ?? ''}：一周最多 ${most.township} ${most.total} 项`
}

function releaseEvents(e: CaseView['emergencies'][number]): Event[] {
  const events: Event[] = [
    {
      at: e.proposedAt,
      who: e.proposedByName,
      what: '提出紧急放行',
      tone: 'suspect',
      lines: [
        `${e.leader}决定；理由：${e.reason}；依据：${e.basis}`,
        ...(e.status === 'lapsed' ? ['已因新稿次或环节变化失效'] : []),
      ],
    },
  ]
  if (e.withdrawn)
    events.push({ at: e.withdrawn.at, who: e.withdrawn.byName, what: '撤回紧急放行', tone: '', lines: [e.withdrawn.reason] })
  if (e.confirmed) {
    const unmet = e.confirmed.unmet.map((c) => `未满足：${c.label}（${c.detail}）`)
    const lines = [`补审期限 ${e.confirmed.dueOn}`, ...unmet]
    events.push({ at: e.confirmed.at, who: e.confirmed.byName, what: '确认紧急放行', tone: 'official', lines })
  }
  if (e.review)
    events.push({
      at: e.review.at,
      who: e.review.byName,
      what: `补审：${e.review.fits ? '符合' : '不符合'}`,
      tone: e.review.fits ? 'met' : 'official',
      lines: [e.review.text],
    })
  return events
}

/** 「替岗：审核人」 beside what was done in a post stood in for; empty for the own. */
function standInWords(view: CaseView, e: Event): string {
  const role = view.standInActs.find((a) => a.at === e.at && a.byName === e.who)?.role
  return role === undefined ? '' : `替岗：${ROLE_NAMES[role]}`
}

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
        ...(d.load === null ? [] : [loadLine(d.load)]),
        ...d.reasons.map((r, i) => `${i + 1}. ${r.itemId === null ? '' : `${r.itemId} `}${r.text}`),
      ],
      ...(d.voidedByVersion === null ? {} : { voided: { from: d.versionNo, to: d.voidedByVersion } }),
    })),
    ...view.refusedTries.map((t): Event => ({
      at: t.at,
      who: t.byName,
      what: '修改人送签被拒',
      tone: 'suspect',
      lines: [`第 ${t.versionNo} 稿：本人是修改人，不能同意送签`],
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
    ...view.papers.map((p): Event => ({
      at: p.at,
      who: p.byName,
      what: `制作${p.kind}，第 ${p.n} 份`,
      tone: '',
      lines: [p.file.name],
    })),
    ...(view.carrierChoice
      ? [
          {
            at: view.carrierChoice.at,
            who: view.carrierChoice.byName,
            what: `载体认定：${view.carrierChoice.choice === 'asDocument' ? '按文件送审' : '确属此载体'}`,
            tone: 'suspect',
            lines: [view.carrierChoice.reason],
          } as const,
        ]
      : []),
    ...view.prints.map((p): Event => ({
      at: p.at,
      who: p.byName,
      what: `打印${p.stage}，第 ${p.n} 次`,
      tone: '',
      lines: [p.fileName, ...(p.reason === '' ? [] : [`原因：${p.reason}`]), ...(p.passed ? [] : ['打印时未通过审核'])],
    })),
    ...view.emergencies.flatMap(releaseEvents),
  ]
  // Stable: what happened in the same instant stays in the order above.
  return events.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

export function HistoryTab({ view, me }: { readonly view: CaseView; readonly me: Me }) {
  return (
    <div className="tab-page">
      <p>
        现在：<b>{view.row.standing}</b>
        {view.row.docNumber !== null && <span className="doc-number"> {view.row.docNumber}</span>}
        <button type="button" className="link" onClick={() => go({ screen: 'ledger', subject: view.row.id })}>
          看台账
        </button>
      </p>
      <ReturnNotice view={view} me={me} />
      <ol className="events">
        {eventsOf(view).map((e, i) => (
          <li key={i}>
            <span className="small soft whole figure">{longTime(e.at)}</span>
            <div>
              <p>
                <b className={e.tone}>{e.what}</b> {e.voided && <span className="mark official">失效</span>}{' '}
                <span className="soft">{e.who}</span>{' '}
                {standInWords(view, e) !== '' && <span className="mark suspect">{standInWords(view, e)}</span>}
              </p>
              {e.lines.map((l, n) => (
                <p key={n} className="small">
                  {l}
                </p>
              ))}
              {e.voided && <ChangedWords caseId={view.row.id} {...e.voided} />}
            </div>
          </li>
        ))}
      </ol>
    </div>
  )
}
