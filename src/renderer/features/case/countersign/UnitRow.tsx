/** One unit: where it stands, what it said on which version, and what may be done now. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import { STANCE_NAMES, UNIT_STATUS_NAMES } from '#domain/countersign'
import { client, orpc, queryClient } from '../../../client/office.ts'
import { Problem } from '../../../ui/Problem.tsx'
import { FileLink } from '../FileLink.tsx'
import { MakePaper } from '../MakePaper.tsx'
import { longTime } from '../caseTypes.ts'
import { reloadCase, useCaseAct } from '../useCase.ts'
import { GiveOpinion } from './GiveOpinion.tsx'
import type { CountersignView, Unit } from './countersignTypes.ts'

interface Props {
  readonly caseId: string
  readonly data: CountersignView
  /** Asked, or only named in the form or the text. */
  readonly unit: Unit | string
  readonly because?: string
  readonly onDone: (after: CountersignView) => void
}

type Doing = 'transcribe' | 'settle' | 'withdraw' | null

const TONES = {
  waiting: 'suspect',
  agreed: 'met',
  toSettle: 'official',
  settled: 'met',
  withdrawn: 'soft',
} as const satisfies Record<Unit['status'], string>

export function UnitRow({ caseId, data, unit, because, onDone }: Props) {
  const [doing, setDoing] = useState<Doing>(null)
  const standing = typeof unit === 'string' ? null : unit
  const name = typeof unit === 'string' ? unit : unit.unit
  const close = (): void => setDoing(null)
  const waiting = standing === null || standing.status === 'waiting'
  return (
    <li className="countersign-unit">
      <div className="countersign-line">
        <p>
          <b>{name}</b>{' '}
          {standing ? (
            <span className={`mark ${TONES[standing.status]}`}>{UNIT_STATUS_NAMES[standing.status]}</span>
          ) : (
            <span className="mark official">未送会签</span>
          )}{' '}
          {standing && standing.overdueDays > 0 && <span className="mark official">已逾期 {standing.overdueDays} 个工作日</span>}
        </p>
        <p className="small soft">
          {because !== undefined && <>{because}</>}
          {standing?.askedOn != null && standing.status !== 'withdrawn' && (
            <>
              <span className="whole">{standing.askedOn} 送</span> · <span className="whole">限 {standing.dueOn}</span>
            </>
          )}
          {standing && standing.urged > 0 && (
            <span className="suspect">
              {' '}
              · 已催办 {standing.urged} 次（{standing.lastUrgedOn}）
            </span>
          )}
        </p>
      </div>
      {standing && <Said caseId={caseId} data={data} unit={standing} />}
      {data.mayHandle && doing === null && (
        <div className="row countersign-acts">
          {standing?.status === 'waiting' && (
            <MakePaper
              caseId={caseId}
              small
              make={(commandId) => client.countersign.urge({ commandId, caseId, versionNo: data.versionNo, unit: name })}
              onMade={() => void refresh(caseId)}
            >
              催办（第 {standing.urged + 1} 次）
            </MakePaper>
          )}
          {waiting && standing !== null && (
            <Button size="small" onClick={() => setDoing('transcribe')}>
              补录纸质会签
            </Button>
          )}
          {standing?.status === 'toSettle' && data.maySettle && (
            <Button size="small" type="primary" onClick={() => setDoing('settle')}>
              处理分歧
            </Button>
          )}
          {waiting && (
            <Button size="small" onClick={() => setDoing('withdraw')}>
              无须会签
            </Button>
          )}
        </div>
      )}
      {doing === 'transcribe' && (
        <GiveOpinion caseId={caseId} versionNo={data.versionNo} unit={name} origin="paper" onDone={onDone} onClose={close} />
      )}
      {doing === 'settle' && (
        <Words
          caseId={caseId}
          label="分歧怎样处理（如：第 2 稿已按意见修改；经协调一致；报请有关领导同志裁定）"
          verb="确认分歧已处理"
          onClose={close}
          send={(commandId, how) => client.countersign.settle({ commandId, caseId, versionNo: data.versionNo, unit: name, how })}
          onDone={onDone}
        />
      )}
      {doing === 'withdraw' && (
        <Words
          caseId={caseId}
          label="无须会签的理由"
          verb="确认无须会签"
          onClose={close}
          send={(commandId, reason) =>
            client.countersign.withdraw({ commandId, caseId, versionNo: data.versionNo, unit: name, reason })
          }
          onDone={onDone}
        />
      )}
    </li>
  )
}

async function refresh(caseId: string): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: orpc.countersign.get.key({ input: { caseId } }) })
  await reloadCase(caseId)
}

function Said({ caseId, data, unit }: { readonly caseId: string; readonly data: CountersignView; readonly unit: Unit }) {
  const { opinion, withdrawn } = unit
  if (withdrawn)
    return (
      <p className="small">
        理由：{withdrawn.reason} <span className="soft">{withdrawn.byName}</span>
      </p>
    )
  if (!opinion) return null
  return (
    <div className={`countersign-said${opinion.origin === 'paper' ? ' is-paper' : ''}`}>
      <p>
        <span className={`mark ${opinion.origin === 'paper' ? 'suspect' : 'met'}`}>
          {opinion.origin === 'paper' ? '纸质会签补录' : '登录会签'}
        </span>{' '}
        <b className={opinion.stance === 'agree' ? 'met' : 'official'}>{STANCE_NAMES[opinion.stance]}</b> {opinion.text}
      </p>
      <p className="small soft">
        {opinion.signedBy} <span className="whole">{opinion.on}</span> ·{' '}
        <span className={opinion.versionNo === data.versionNo ? 'whole' : 'whole suspect'}>
          就第 {opinion.versionNo} 稿{opinion.versionNo === data.versionNo ? '' : `（现为第 ${data.versionNo} 稿）`}
        </span>
        {opinion.origin === 'paper' && (
          <>
            {' '}
            · 补录：{opinion.byName} <span className="whole">{longTime(opinion.at)}</span>
          </>
        )}{' '}
        {opinion.file && <FileLink caseId={caseId} file={opinion.file} verb="看扫描件" />}
      </p>
      {opinion.settled && (
        <p className="small">
          处理：{opinion.settled.how} <span className="soft">{opinion.settled.byName}</span>
        </p>
      )}
    </div>
  )
}

interface WordsProps {
  readonly caseId: string
  readonly label: string
  readonly verb: string
  readonly send: (commandId: string, words: string) => Promise<CountersignView>
  readonly onDone: (after: CountersignView) => void
  readonly onClose: () => void
}

function Words({ caseId, label, verb, send, onDone, onClose }: WordsProps) {
  const act = useCaseAct(caseId)
  const [words, setWords] = useState('')
  const run = async (): Promise<void> => {
    const after = await act.run((commandId) => send(commandId, words))
    if (!after) return
    onDone(after)
    onClose()
  }
  return (
    <div className="stack countersign-words">
      <div className="field">
        <label htmlFor={`words-${verb}`} className="small">
          {label}
        </label>
        <Input.TextArea
          id={`words-${verb}`}
          autoFocus
          value={words}
          maxLength={1000}
          autoSize={{ minRows: 1, maxRows: 4 }}
          onChange={(e) => setWords(e.target.value)}
        />
      </div>
      <Problem sentence={act.problem} onClose={act.clear} />
      <div className="row">
        <Button size="small" type="primary" disabled={words.trim() === ''} loading={act.busy} onClick={() => void run()}>
          {verb}
        </Button>
        <Button size="small" onClick={onClose}>
          返回
        </Button>
      </div>
    </div>
  )
}
