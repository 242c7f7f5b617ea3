import { expect, it } from 'vitest'
import { passwordProblem } from '../../src/main/app/session/passwordRule.ts'

it.each([
  ['云岭县办公室2026', null],
  ['yunling-2026', null],
  ['一二三四五六七八九十甲乙丙丁戊', null],
  ['abc', '密码至少 8 个字符'],
  ['一二三四五六七', '密码至少 8 个字符'],
  ['a1'.repeat(40), '密码最多 64 个字符'],
  ['Password2026', '这个密码太常见，请换一个'],
  ['88888888', '这个密码太常见，请换一个'],
  ['zhoulan-2026', '密码不要包含登录名或姓名'],
  ['abcdefgh', '密码请混用字母、数字、符号中的两类以上，或用 15 个字符以上的长句'],
  ['13579246', '密码请混用字母、数字、符号中的两类以上，或用 15 个字符以上的长句'],
])('%s: %s', (password, expected) => {
  expect(passwordProblem(password, ['zhoulan', '周岚'])).toBe(expected)
})
