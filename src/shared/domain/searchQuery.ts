/** What was typed into the search: words, and years as 2025, 2024..2026 or 2024-2026. */
export interface SearchQuery {
  readonly words: readonly string[]
  /** Inclusive; null when no year was named. */
  readonly fromYear: number | null
  readonly toYear: number | null
}

const YEARS = /^((?:19|20)\d{2})(?:(?:\.\.|-|—|～|~|至)((?:19|20)\d{2}))?年?$/

export function parseSearch(text: string): SearchQuery {
  const words: string[] = []
  let fromYear: number | null = null
  let toYear: number | null = null
  for (const token of text
    .trim()
    .split(/[\s\u3000]+/)
    .filter(Boolean)) {
    const m = YEARS.exec(token)
    if (!m) {
      words.push(token)
      continue
    }
    const [a, b] = [Number(m[1]), Number(m[2] ?? m[1])]
    fromYear = Math.min(a, b)
    toYear = Math.max(a, b)
  }
  return { words, fromYear, toYear }
}
