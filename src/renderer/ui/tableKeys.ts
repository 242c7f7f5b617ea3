/** Where a key leads in a list of `total` rows, from row `at`, with `page` rows in view; null for keys that lead nowhere. */
export function rowForKey(key: string, at: number, page: number, total: number): number | null {
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + page, PageUp: at - page, Home: 0, End: total - 1 }[key]
  return to === undefined ? null : Math.max(0, Math.min(total - 1, to))
}

const collator = new Intl.Collator('zh-CN', { numeric: true })

/** Numbers as numbers; texts as they are read, runs of digits in them as numbers: 9号 before 10号. */
export const byValue = (a: unknown, b: unknown): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))
