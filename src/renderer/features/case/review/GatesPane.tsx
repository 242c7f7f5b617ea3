/** Right: what is met and what is open for each act that leads on from here, the versions, the entered facts, the decision. */
import { Button, Dropdown } from 'antd'
import type { RefObject } from 'react'
import { NORMATIVE_NAMES } from '#domain/case'
import { STEP_NAMES, type SendingBack } from '#domain/review'
import { Conditions } from '../Conditions.tsx'
import { PostReviewPanel } from '../emergency/PostReviewPanel.tsx'
import { shortTime, type CaseView, type Condition, type Me } from '../caseTypes.ts'
import { DetermineForm } from '../legal/Determination.tsx'
import { CarrierChoice } from '../outcome/CarrierChoice.tsx'
import { EarlierOutcomes } from '../outcome/EarlierOutcomes.tsx'
import { ReturnNotice } from '../outcome/ReturnNotice.tsx'
import { ChangedWords } from '../versions/ChangedWords.tsx'
import { DecidePanel, type Choice } from './DecidePanel.tsx'
import { FiledInspection } from './FiledInspection.tsx'
import { FormFacts } from './FormFacts.tsx'
import type { AnswerDrafts } from './useAnswerDrafts.ts'

interface Props {
  readonly view: CaseView
  readonly me: Me
  readonly onFinding: (index: number) => void
  readonly drafts: AnswerDrafts
  readonly choice: Choice | null
  readonly confirm: RefObject<(() => void) | null>
  readonly onChoice: (choice: Choice | null) => void
  readonly onGo: (id: Condition['id']) => (() => void) | null
  readonly onEditForm: () => void
  readonly onLoad: () => void
  /** 转督检考报备 has a form of its own. */
  readonly onFile: () => void
  /** 规范性文件认定 in place of the gates. */
  readonly determining: boolean
  readonly onDetermine: (on: boolean) => void
}

export function GatesPane(props: Props) {
  const { view, me, onFinding, drafts, choice, confirm, onChoice, onGo, onEditForm, onLoad, onFile } = props
  const { determining, onDetermine } = props
  const deciding = view.row.state === 'reviewing'
  if (choice !== null && deciding) {
    return (
      <section className="pane gates-pane" aria-label="决定">
        <DecidePanel
          key={choice}
          view={view}
          drafts={drafts}
          choice={choice}
          confirm={confirm}
          onClose={() => onChoice(null)}
          onGo={onGo}
        />
      </section>
    )
  }
  if (determining && view.canAnswer) {
    return (
      <section className="pane gates-pane stack" aria-label="规范性文件认定" ref={focusFirst}>
        <h2>规范性文件认定</h2>
        {view.legal?.contradiction.map((message) => (
          <p key={message} className="suspect small">
            疑似：{message}
          </p>
        ))}
        <DetermineForm view={view} onClose={() => onDetermine(false)} />
        <p className="small soft">← → 选择 · Ctrl+Enter 记录 · Esc 返回</p>
      </section>
    )
  }
  const [main, ...others] = view.steps
  return (
    <section
      className="pane gates-pane"
      aria-label="条件与决定"
      // What scrolls must be reached by keyboard.
      tabIndex={0}
    >
      {deciding && <Decision view={view} onChoice={onChoice} onFile={onFile} />}
      {!deciding && <ReturnNotice view={view} me={me} />}
      <EarlierOutcomes view={view} enabled={me.roles.some((r) => r !== 'drafter' && r !== 'admin')} />
      {deciding && <CarrierChoice view={view} onFinding={onFinding} />}
      <FiledInspection view={view} />
      {view.canAnswer && (
        <p className="small">
          规范性文件：{NORMATIVE_NAMES[view.form.normativeKind]}
          {!view.legal?.file.decision && <span className="soft">（未认定）</span>}
          <button type="button" className="link" aria-keyshortcuts="R" title="R" onClick={() => onDetermine(true)}>
            {view.legal?.file.decision ? '重新认定' : '认定'}
          </button>
        </p>
      )}
      <LoadLine view={view} me={me} onLoad={onLoad} />
      {main?.step === 'reviewAfterwards' && <PostReviewPanel view={view} step={main} />}
      {main && main.step !== 'reviewAfterwards' && (
        <>
          <h2>
            {main.name}的条件{' '}
            <span className={main.open ? 'small met' : 'small official'}>
              {main.open ? '全部满足' : `未满足 ${main.conditions.filter((c) => !c.met).length} 项`}
            </span>
          </h2>
          <Conditions conditions={main.conditions} onGo={onGo} />
        </>
      )}
      {others.map((s) => (
        <details key={s.step}>
          <summary>
            {s.name}的条件 <span className="small soft">未满足 {s.conditions.filter((c) => !c.met).length} 项</span>
          </summary>
          <Conditions conditions={s.conditions} />
        </details>
      ))}
      <Decided view={view} />
      <h2>稿次</h2>
      <ul className="plain-list small">
        {[...view.versions].reverse().map((v) => (
          <li key={v.versionNo}>
            <span className="whole">第 {v.versionNo} 稿</span> {v.addedByName}{' '}
            <span className="whole">{shortTime(v.addedAt)}</span> {v.charCount} 字
            {v.origin === 'edited' && <span className="suspect"> 办内修改</span>}
          </li>
        ))}
      </ul>
      <p className="small soft">
        本稿起草、修改人：{view.versions[view.versions.length - 1]?.contributors.join('、') || view.form.drafterName}
      </p>
      <FormFacts view={view} onEdit={onEditForm} />
    </section>
  )
}

/** The same function at every render: the focus is taken when the form comes, not again. */
const focusFirst = (pane: HTMLElement | null): void => pane?.querySelector<HTMLElement>('input:checked')?.focus()

/** What was looked at so far, and the way to it. */
function LoadLine({ view, me, onLoad }: { readonly view: CaseView; readonly me: Me; readonly onLoad: () => void }) {
  if (!me.roles.includes('reviewer')) return null
  const weeks = view.loadSeen?.weeks
  return (
    <p className="small load-line">
      <Button size="small" aria-keyshortcuts="B" onClick={onLoad}>
        乡镇负担
      </Button>{' '}
      {weeks && weeks.length > 0 ? (
        <span className="met">
          ✓ 已看 {weeks[0]!.from.slice(5)} 至 {weeks.at(-1)!.to.slice(5)}
        </span>
      ) : (
        <span className="soft">决定前未看</span>
      )}
    </p>
  )
}

/** Rarer than the three beside them; a menu, so that the pane stays readable. */
const OTHERS = ['merge', 'redirect', 'toInspection'] as const satisfies readonly SendingBack[]

interface DecisionProps {
  readonly view: CaseView
  readonly onChoice: (choice: Choice) => void
  readonly onFile: () => void
}

function Decision({ view, onChoice, onFile }: DecisionProps) {
  const may = (kind: Choice): boolean =>
    view.steps.find((s) => s.step === kind)?.conditions.every((c) => c.met || c.id === 'reason' || c.id === 'target') ?? false
  const passOpen = view.steps.find((s) => s.step === 'pass')?.open ?? false
  if (!may('returnForRevision')) return <p className="small soft">本人不能对本稿作决定，原因见下面未满足的条件。</p>
  return (
    <div className="decision">
      <Button id="decide-pass" type={passOpen ? 'primary' : 'default'} onClick={() => onChoice('pass')}>
        {STEP_NAMES.pass}
      </Button>
      <Button onClick={() => onChoice('returnForRevision')}>{STEP_NAMES.returnForRevision}</Button>
      <Button onClick={() => onChoice('refuse')}>{STEP_NAMES.refuse}</Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items: OTHERS.map((kind) => ({ key: kind, label: STEP_NAMES[kind], disabled: kind !== 'toInspection' && !may(kind) })),
          onClick: ({ key }) => (key === 'toInspection' ? onFile() : onChoice(key as Choice)),
        }}
      >
        <Button aria-haspopup="menu">其他处理 ▾</Button>
      </Dropdown>
    </div>
  )
}

function Decided({ view }: { readonly view: CaseView }) {
  const last = view.decisions[view.decisions.length - 1]
  if (!last) return null
  return (
    <div className="decided">
      <h2>
        最近决定：{STEP_NAMES[last.decision]}
        {last.voidedByVersion !== null && <span className="official">（因第 {last.voidedByVersion} 稿失效）</span>}
      </h2>
      {last.voidedByVersion !== null && <ChangedWords caseId={view.row.id} from={last.versionNo} to={last.voidedByVersion} />}
      <p className="small soft">
        第 {last.versionNo} 稿 · {last.byName} {shortTime(last.at)}
      </p>
      {last.reasons.length > 0 && (
        <ol className="small">
          {last.reasons.map((r, i) => (
            <li key={i}>
              {r.itemId !== null && <span className="item-id">{r.itemId} </span>}
              {r.text}
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
