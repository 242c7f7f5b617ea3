/** What a password must be: long enough, mixed, and not one everybody tries first. The sentence says what is missing. */
const EVERYBODY_TRIES = [
  'password',
  '12345678',
  '123456789',
  'qwertyui',
  'admin123',
  '88888888',
  '11111111',
  'abcd1234',
  'fawen123',
  'p@ssw0rd',
]

/** @returns null when it will do, else a sentence for people. Length counts code points; 8 to 64. */
export function passwordProblem(password: string, names: readonly string[]): string | null {
  const length = [...password].length
  if (length < 8) return '密码至少 8 个字符'
  if (length > 64) return '密码最多 64 个字符'
  const lower = password.toLowerCase()
  if (EVERYBODY_TRIES.some((p) => lower.includes(p))) return '这个密码太常见，请换一个'
  if (names.some((n) => n.length >= 3 && lower.includes(n.toLowerCase()))) return '密码不要包含登录名或姓名'
  const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z0-9]/].filter((c) => c.test(password)).length
  if (classes < 2 && length < 15) return '密码请混用字母、数字、符号中的两类以上，或用 15 个字符以上的长句'
  return null
}
