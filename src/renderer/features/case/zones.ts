/** What stands elsewhere on the paper than in the running text carries its name. */
import { PART_NAMES } from '#domain/checks/place'
import type { Part } from '#domain/draft'

const { head, printed, attachment, colophon, table, textBox, header, footer, footnote, comment, hidden } = PART_NAMES

/** The title of a printed paper stands in it: one name for both. */
export const ZONE_NAMES: Partial<Record<Part, string>> = {
  head,
  printedTitle: printed,
  printed,
  attachment,
  colophon,
  table,
  textBox,
  header,
  footer,
  footnote,
  comment,
  hidden,
}
