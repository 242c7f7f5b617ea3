/**
 * 值班替岗: somebody on the office's list does another's post for some days, proposed by one and agreed to by the head. What is done
 * in the post is marked. Separation of duties looks at persons, so it holds whatever post somebody stands in.
 */
import type { ActWords } from './actWords.ts'
import type { Day } from './day.ts'
import { ROLE_NAMES, type Person, type Role } from './people.ts'
import type { Condition } from './review.ts'

export interface StandInActs {
  'standIn.proposed': {
    readonly id: string
    readonly personId: string
    readonly personName: string
    readonly role: Role
    readonly reason: string
    readonly from: Day
    readonly until: Day
  }
  'standIn.confirmed': { readonly id: string; readonly personName: string; readonly role: Role }
  'standIn.ended': { readonly id: string; readonly personName: string; readonly role: Role; readonly reason: string }
  /** Written with the entries it marks, in the same transaction: they were done in the post that was stood in for. */
  'standIn.used': {
    readonly id: string
    readonly role: Role
    readonly operation: string
    readonly firstSeq: number
    readonly lastSeq: number
    readonly on: Day
  }
}

export const STAND_IN_WORDS: ActWords<StandInActs> = {
  'standIn.proposed': { name: '提出替岗', summary: (p) => `${p.personName} 代 ${ROLE_NAMES[p.role]}（${p.from} 至 ${p.until}）` },
  'standIn.confirmed': { name: '同意替岗', summary: (p) => `${p.personName} 代 ${ROLE_NAMES[p.role]}` },
  'standIn.ended': { name: '结束替岗', summary: (p) => `${p.personName}：${p.reason}` },
  'standIn.used': {
    name: '替岗办理',
    summary: (p) => `以${ROLE_NAMES[p.role]}替岗办理第 ${p.firstSeq}${p.lastSeq === p.firstSeq ? '' : `—${p.lastSeq}`} 条`,
  },
}

/** Posts that can be stood in for. The administrator's never: keeping the accounts is no duty of the desk. */
export const STANDABLE = ['reviewer', 'legal', 'secretary', 'head'] as const satisfies readonly Role[]
const isStandable = (role: Role): boolean => (STANDABLE as readonly Role[]).includes(role)

/** The list the administrator keeps: who may stand in for which post. */
export type StandInList = readonly { readonly personId: string; readonly roles: readonly Role[] }[]

export interface StandIn {
  readonly id: string
  readonly personId: string
  readonly personName: string
  readonly role: Role
  readonly reason: string
  readonly from: Day
  readonly until: Day
  readonly status: 'proposed' | 'confirmed' | 'ended'
  readonly proposedBy: string
}

/** Confirmed, not ended, and the day lies between. */
export const activeOn = <S extends Pick<StandIn, 'status' | 'from' | 'until'>>(all: readonly S[], today: Day): S[] =>
  all.filter((s) => s.status === 'confirmed' && s.from <= today && today <= s.until)

/** A person's own roles and those stood in for. */
export const rolesWith = (person: Pick<Person, 'roles'>, active: readonly Pick<StandIn, 'role'>[]): Role[] => [
  ...new Set([...person.roles, ...active.map((s) => s.role).filter(isStandable)]),
]

const SOURCE = 'LOC 值班替岗'

export interface StandInRequest {
  readonly person: Pick<Person, 'id' | 'name' | 'roles' | 'disabled'> | null
  readonly role: Role
  readonly reason: string
  readonly from: Day | null
  readonly until: Day | null
}

export function conditionsToProposeStandIn(
  request: StandInRequest,
  known: { readonly list: StandInList; readonly today: Day; readonly least: number; readonly others: readonly StandIn[] },
): Condition[] {
  const { person, role, from, until } = request
  const isAdmin = person?.roles.includes('admin') ?? false
  const reason = request.reason.trim()
  const listed = person !== null && known.list.some((l) => l.personId === person.id && l.roles.includes(role))
  const daysProblem =
    from === null || until === null
      ? '请填写起止日期'
      : until < from
        ? '截止日期早于起始日期'
        : from < known.today
          ? '起始日期早于今天'
          : null
  const overlaps = known.others.some(
    (o) =>
      o.status !== 'ended' &&
      o.personId === person?.id &&
      o.role === role &&
      from !== null &&
      until !== null &&
      o.from <= until &&
      from <= o.until,
  )
  return [
    {
      id: 'standable',
      met: isStandable(role) && !isAdmin,
      label: '这个岗位可以替，替岗人不是管理员',
      detail: !isStandable(role) ? `${ROLE_NAMES[role]}不能由他人替岗` : isAdmin ? '管理员不办理审核和签发' : ROLE_NAMES[role],
      source: SOURCE,
    },
    {
      id: 'listed',
      met: listed && !person.disabled,
      label: '替岗人在替岗名单内',
      detail: listed ? person.name : '不在替岗名单内，名单由管理员维护',
      source: SOURCE,
    },
    {
      id: 'role',
      met: person !== null && !person.roles.includes(role),
      label: '替岗人本来没有这个岗位',
      detail: person?.roles.includes(role) ? `${person.name}本人就有这个岗位` : (person?.name ?? ''),
      source: SOURCE,
    },
    {
      id: 'reason',
      met: [...reason].length >= known.least,
      label: `已写明替岗理由（至少 ${known.least} 个字）`,
      detail: reason === '' ? '请填写替岗理由' : `现有 ${[...reason].length} 个字`,
      source: SOURCE,
    },
    {
      id: 'days',
      met: daysProblem === null && !overlaps,
      label: '起止日期有效，不与已有的替岗重叠',
      detail: daysProblem ?? (overlaps ? '这段时间已有同一替岗' : `${from} 至 ${until}`),
      source: SOURCE,
    },
  ]
}

/** Agreed to by a head in the head's own right, who neither stands in nor proposed it. */
export const conditionsToConfirmStandIn = (
  standIn: StandIn,
  actor: Pick<Person, 'id' | 'name' | 'roles'>,
  ownRoles: readonly Role[],
  today: Day,
): Condition[] => [
  {
    id: 'state',
    met: standIn.status === 'proposed' && today <= standIn.until,
    label: '替岗等待同意，尚未过期',
    detail: standIn.status !== 'proposed' ? '已经办理' : today > standIn.until ? `截止 ${standIn.until}，已过` : '等待同意',
    source: SOURCE,
  },
  {
    id: 'role',
    met: ownRoles.includes('head'),
    label: '由办公室主任本人同意',
    detail: ownRoles.includes('head') ? actor.name : '替岗主任不能再批准替岗',
    source: SOURCE,
  },
  {
    id: 'secondPerson',
    met: actor.id !== standIn.personId && actor.id !== standIn.proposedBy,
    label: '同意人不是提出人，也不是替岗人',
    detail:
      actor.id === standIn.personId
        ? '本人替岗须由另一人同意'
        : actor.id === standIn.proposedBy
          ? '本人提出的替岗须由另一人同意'
          : actor.name,
    source: SOURCE,
  },
]

/** Ended early by the head, the one who stands in, or the one who proposed; with a reason. */
export const conditionsToEndStandIn = (
  standIn: StandIn,
  actor: Pick<Person, 'id' | 'name' | 'roles'>,
  reason: string,
): Condition[] => [
  {
    id: 'state',
    met: standIn.status !== 'ended',
    label: '替岗尚未结束',
    detail: standIn.status === 'ended' ? '已经结束' : '未结束',
    source: SOURCE,
  },
  {
    id: 'role',
    met: actor.roles.includes('head') || [standIn.personId, standIn.proposedBy].includes(actor.id),
    label: '由办公室主任、替岗人或提出人结束',
    detail: actor.name,
    source: SOURCE,
  },
  {
    id: 'reason',
    met: reason.trim() !== '',
    label: '已写明结束理由',
    detail: reason.trim() === '' ? '请填写结束理由' : '已写明',
    source: SOURCE,
  },
]
