/** Roles of the office (product.md). One person may hold several; the gates still separate duties. */
export const ROLES = ['drafter', 'reviewer', 'legal', 'secretary', 'head', 'admin'] as const
export type Role = (typeof ROLES)[number]

export const ROLE_NAMES = {
  drafter: '拟稿人',
  reviewer: '审核人',
  legal: '合法性审核人',
  secretary: '签发录入（机要秘书）',
  head: '办公室主任',
  admin: '管理员',
} as const satisfies Record<Role, string>

export interface Person {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly unit: string
  readonly title: string
  readonly roles: readonly Role[]
  readonly disabled: boolean
}
