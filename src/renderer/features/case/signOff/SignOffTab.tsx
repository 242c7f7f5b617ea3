/** 签发录入: the signature on paper, transcribed by one person, compared with the scan by another. */
import { Conditions } from '../Conditions.tsx'
import { FileLink } from '../FileLink.tsx'
import type { CaseView, Me } from '../caseTypes.ts'
import { CompareSignOff } from './CompareSignOff.tsx'
import { EnterSignOff } from './EnterSignOff.tsx'
import { JointSigns } from './JointSigns.tsx'
import { SignOffFacts } from './SignOffFacts.tsx'

export function SignOffTab({ view, me }: { readonly view: CaseView; readonly me: Me }) {
  const { state } = view.row
  const entered = view.signOffs.findLast((s) => s.status === 'entered')
  const others = view.signOffs.filter((s) => s !== entered).reverse()
  const enter = view.steps.find((s) => s.step === 'enterSignOff')
  const begun = ['passed', 'signEntered', 'signed', 'rechecked', 'issued'].includes(state)
  return (
    <div className="tab-page">
      {state === 'reviewing' || state === 'returned' || state === 'refused' ? (
        <p className="soft">审核通过、打印送签之后，在这里录入签发。</p>
      ) : null}
      {enter && <EnterSignOff view={view} conditions={enter.conditions} />}
      {entered && <CompareSignOff view={view} signOff={entered} />}
      {begun && me.roles.some((r) => r !== 'drafter' && r !== 'admin') && <JointSigns view={view} />}
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
