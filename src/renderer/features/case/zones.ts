/** What stands elsewhere on the paper than in the running text carries its name. */
import type { Part } from '#domain/draft'

export const ZONE_NAMES: Partial<Record<Part, string>> = {
  head: '版头',
  printedTitle: '印发件',
  printed: '印发件',
  attachment: '附件',
  colophon: '版记',
  table: '表格',
  textBox: '文本框',
  header: '页眉',
  footer: '页脚',
  footnote: '脚注',
  comment: '批注',
  hidden: '隐藏文字',
}
