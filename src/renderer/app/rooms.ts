/** The rooms of the left rail, in the order of the work. An entry appears only when its room works and the person may enter it. */
import type { Role } from '#domain/people'
import type { Route } from '../ui/navigation.ts'

export interface Room {
  readonly screen: Exclude<Route['screen'], 'case'>
  readonly name: string
  /** null: everyone signed in. The door rules; this only keeps shut rooms off the rail. */
  readonly roles: readonly Role[] | null
}

const RECORDS: readonly Role[] = ['reviewer', 'secretary', 'head', 'legal', 'admin']

export const ROOMS: readonly Room[] = [
  { screen: 'queue', name: '待办', roles: null },
  { screen: 'today', name: '今日办理', roles: ['reviewer', 'secretary', 'head', 'legal'] },
  { screen: 'intake', name: '收稿', roles: ['drafter', 'reviewer', 'secretary'] },
  { screen: 'register', name: '登记簿', roles: RECORDS },
  { screen: 'library', name: '依据库', roles: ['reviewer', 'secretary', 'head', 'legal'] },
  { screen: 'counts', name: '统计', roles: RECORDS },
  { screen: 'plan', name: '发文计划', roles: RECORDS },
  { screen: 'load', name: '乡镇负担', roles: ['reviewer', 'secretary', 'head', 'legal'] },
  { screen: 'samples', name: '抽查复审', roles: ['reviewer', 'head'] },
  { screen: 'ledger', name: '台账', roles: RECORDS },
  { screen: 'search', name: '查询', roles: ['drafter', 'reviewer', 'secretary', 'head', 'legal'] },
  { screen: 'settings', name: '设置', roles: RECORDS },
]

export const mayEnter = (room: Room, roles: readonly Role[]): boolean =>
  room.roles === null || room.roles.some((r) => roles.includes(r))
