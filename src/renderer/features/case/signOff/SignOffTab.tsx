/** 签发录入: the signature on paper, transcribed by one person, compared with the scan by another. */
import { Conditions } from '../Conditions.tsx'
import { FileLink } from '../FileLink.tsx'
import { longTime, type CaseView, type SignOff } from '../caseTypes.ts'
import { CompareSignOff } from './CompareSignOff.tsx'
import { EnterSignOff } from './EnterSignOff.tsx'

const STATUS = {
  entered: { words: '待另一人核对', tone: 'suspect' },
  matched: { words: '✓ 核对相符', tone: 'met' },
  differs: { words: '✕ 核对不符', tone: 'official' },
  void: { words: '✕ 已失效', tone: 'official' },
} as const satisfies Record<SignOff['status'], { words: string; tone: string }>

export function SignOffTab({ view }: { readonly view: CaseView }) {
  const { state } = view.row
  const entered = view.signOffs.findLast((s) => s.status === 'entered')
  const others = view.signOffs.filter((s) => s !== entered).reverse()
  const enter = view.steps.find((s) => s.step === 'enterSignOff')
  return (
    <div className="tab-page">
      {state === 'reviewing' || state === 'returned' || state === 'refused' ? (
        <p className="soft">审核通过、打印送签之后，在这里录入签发。</p>
      ) : null}
      {enter && <EnterSignOff view={view} conditions={enter.conditions} />}
      {entered && <CompareSignOff view={view} signOff={entered} />}
      {others.map((s) => (
        <section key={s.enteredAt} className="paper version" aria-label="签批记录">
          <SignOffFacts signOff={s} />
          <p>
            扫描件 <FileLink caseId={view.row.id} file={s.scan} />
          </p>
        </section>
      ))}
      {!enter && !entered && view.steps[0] && others.length > 0 && state === 'signed' && (
        <details>
          <summary>{view.steps[0].name}的条件</summary>
          <Conditions conditions={view.steps[0].conditions} />
        </details>
      )}
    </div>
  )
}

export function SignOffFacts({ signOff }: { readonly signOff: SignOff }) {
  const status = STATUS[signOff.status]
  return (
    <>
      <p className="row">
        <span className="mark suspect">纸质签批补录</span>
        <span className={`mark ${status.tone}`}>{status.words}</span>
        <span className="small soft">第 {signOff.versionNo} 稿</span>
      </p>
      <blockquote className="opinion draft-text">
        <p>{signOff.opinion}</p>
        <p>
          {signOff.post} {signOff.signer} <span className="whole">{signOff.signedOn}</span>
        </p>
      </blockquote>
      <p className="small soft">
        录入：{signOff.enteredByName} {longTime(signOff.enteredAt)}
        {signOff.comparedByName !== null && signOff.comparedAt !== null && (
          <>
            {' '}
            · 核对：{signOff.comparedByName} {longTime(signOff.comparedAt)}
          </>
        )}
      </p>
      {signOff.note !== '' && <p>核对说明：{signOff.note}</p>}
    </>
  )
}
