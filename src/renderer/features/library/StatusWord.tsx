import { LIBRARY_STATUS_NAMES, type LibraryStatus } from '#domain/library'

const TONES = { inForce: 'met', repealed: 'official', expired: 'official', unknown: 'suspect' } as const satisfies Record<
  LibraryStatus,
  string
>

export const StatusWord = ({ status }: { readonly status: LibraryStatus }) => (
  <span className={`mark ${TONES[status]}`}>{LIBRARY_STATUS_NAMES[status]}</span>
)
