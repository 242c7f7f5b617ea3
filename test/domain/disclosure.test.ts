import { expect, it } from 'vitest'
import type { Disclosure } from '#domain/case'
import { disclosureFact } from '#domain/disclosure'

it.each<[Disclosure | null, string, '符合' | '不符合', string]>([
  ['open', '', '符合', '登记项：主动公开'],
  ['onRequest', '涉及内部工作安排', '符合', '登记项：依申请公开（涉及内部工作安排）'],
  ['closed', '过程性信息', '符合', '登记项：不予公开（过程性信息）'],
  ['onRequest', '', '不符合', '登记项：依申请公开，未写理由'],
  ['closed', ' 　 ', '不符合', '登记项：不予公开，未写理由'],
  [null, '', '不符合', '登记项：公开属性未填'],
  [null, '有理由也不算', '不符合', '登记项：公开属性未填'],
])('%s with reason 「%s」: %s', (disclosure, nonDisclosureReason, value, because) => {
  expect(disclosureFact({ disclosure, nonDisclosureReason })).toEqual({ value, because })
})
