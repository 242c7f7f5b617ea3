/** 合法性审核: the clock in words, the opinion that stands with its seven points, its remarks and what came of them. */
import { Button } from 'antd'
import { useState } from 'react'
import { LEGAL_OUTCOME_NAMES, LEGALITY_POINTS } from '#domain/normative'
import { FileLink } from '../FileLink.tsx'
import { longTime, type CaseView } from '../caseTypes.ts'
import { Adoption } from './Adoption.tsx'
import { MakePaper } from './MakePaper.tsx'
import { OpinionForm } from './OpinionForm.tsx'
import { Fact } from './Step.tsx'
import { useToday } from './useToday.ts'

const CLOCK_TONE = { running: 'soft', paused: 'suspect', early: 'suspect', inTime: 'met', overdue: 'official' } as const

export function Opinion({ view }: { readonly view: CaseView }) {
  const legal = view.legal!
  const today = useToday()
  const [writing, setWriting] = useState<'login' | 'paper' | null>(
    legal.draft && legal.file.opinion === null ? (legal.may.opine ? 'login' : 'paper') : null,
  )
  const { opinion, formerOpinions } = legal.file
  const close = (): void => setWriting(null)
  return (
    <>
      {legal.clock && (
        <p className={CLOCK_TONE[legal.clock.standing]} data-clock>
          {legal.clock.words}
        </p>
      )}
      {opinion && writing === null && <Standing view={view} />}
      {formerOpinions.map((o) => (
        <p key={o.seq} className="small soft">
          已失效：{o.opinionNo}（{o.issuedOn}，{LEGAL_OUTCOME_NAMES[o.outcome]}）
          {o.voidedByVersion !== null ? `，因第 ${o.voidedByVersion} 稿失效` : '，已由后来的意见替代'}
        </p>
      ))}
      {writing !== null && today !== null && <OpinionForm view={view} origin={writing} today={today} onClose={close} />}
      {writing === null && (
        <div className="row">
          {legal.may.opine && (
            <Button id="case-main" type={opinion ? 'default' : 'primary'} onClick={() => setWriting('login')}>
              {opinion ? '重新出具意见' : '写合法性审核意见'}
            </Button>
          )}
          {legal.may.transcribe && (
            <Button onClick={() => setWriting('paper')}>{opinion ? '重新录入纸质意见' : '录入纸质意见'}</Button>
          )}
          {opinion && <MakePaper view={view} kind="合法性审核意见书" />}
        </div>
      )}
      {opinion && opinion.remarks.length > 0 && writing === null && <Adoption key={opinion.seq} view={view} opinion={opinion} />}
      {legal.revisionUnderWay && (
        <p className="suspect">意见要求修改后提请审议：按意见修改的稿次不使本意见失效，请逐条记录采纳情况。</p>
      )}
    </>
  )
}

function Standing({ view }: { readonly view: CaseView }) {
  const opinion = view.legal!.file.opinion!
  return (
    <>
      <p>
        {opinion.origin === 'paper' && <span className="mark suspect">纸质意见补录</span>}{' '}
        <b className="doc-number">{opinion.opinionNo}</b>　<b>{LEGAL_OUTCOME_NAMES[opinion.outcome]}</b>
      </p>
      <dl className="facts">
        <Fact label="审核机构">
          {opinion.organ}　审核人 {opinion.reviewer || '未填'}　负责人 {opinion.responsible || '未填'}
        </Fact>
        <Fact label="收件、办结">
          {opinion.receivedOn} 收件，{opinion.issuedOn} 出具
        </Fact>
        {opinion.urgentReason && <Fact label="紧急说明">{opinion.urgentReason}</Fact>}
        {opinion.file && (
          <Fact label="原件">
            <FileLink caseId={view.row.id} file={opinion.file} />
          </Fact>
        )}
      </dl>
      {opinion.points.length > 0 && (
        <details>
          <summary>
            七项审查：符合 {opinion.points.filter((p) => p.fits).length} 项
            {opinion.points.some((p) => !p.fits) && (
              <span className="official">，不符合 {opinion.points.filter((p) => !p.fits).length} 项</span>
            )}
          </summary>
          <ol className="seven-said">
            {opinion.points.map((p) => (
              <li key={p.point} value={p.point}>
                {LEGALITY_POINTS[p.point - 1]}
                {'　'}
                <span className={p.fits ? 'met' : 'official'}>{p.fits ? '✓ 符合' : '✕ 不符合'}</span>
                {p.articles && `　${p.articles}`}
                {p.note && `　${p.note}`}
              </li>
            ))}
          </ol>
        </details>
      )}
      <p className="small soft">
        第 {opinion.versionNo} 稿 · {opinion.origin === 'paper' ? '录入' : '出具'}：{opinion.byName} {longTime(opinion.at)}
      </p>
    </>
  )
}
