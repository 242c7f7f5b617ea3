import type { Reader } from '../ports.ts'

/** One setting's value, parsed; null when the office never set it. */
export async function settingOf<T>(r: Reader, key: string): Promise<T | null> {
  const row = await r.setting(key)
  return row ? (JSON.parse(row.value) as T) : null
}
