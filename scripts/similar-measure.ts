/** What the parts of bench-similar share. */
import type { TextParagraph } from '#domain/similarity/normalise'

export const GRAM = 5

/** Milliseconds of CPU: what others do on the machine meanwhile does not count. */
export const cpu = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

export const asText = (paragraphs: readonly string[]): TextParagraph[] => paragraphs.map((text, index) => ({ index, text }))
