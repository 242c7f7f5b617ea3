/** A transcribed signature, always marked as such: never to be taken for one given at a login. */
import { longTime, type SignOff } from '../caseTypes.ts'

const STATUS = {
  entered: { words: '待另一人核对', tone: 'suspect' },
  matched: { words: '✓ 核对相符', tone: 'met' },
  differs: { words: '✕ 核对不符', tone: 'official' },
  void: { words: '✕ 已失效', tone: 'official' },
} as const satisfies Record<SignOff['status'], { words: string; tone: string }>

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
