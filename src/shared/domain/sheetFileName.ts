/** The name a sheet is saved under. */
import type { ApprovalSheetFacts } from './sheetFacts.ts'
import { oneLine } from './sheetWords.ts'

/** Bytes of UTF-8 before the extension: file systems of Linux stop at 255, and a copy or a .tmp may add to it. */
const MAX_BYTES = 180

/** 审批单_送签稿_C-2026-0145_关于做好今冬明春农村取暖安全工作的通知.docx: what Windows forbids is left out, the title cut at a whole character. */
export function sheetFileName(facts: Pick<ApprovalSheetFacts, 'stage' | 'reviewNo' | 'title' | 'officeName'>): string {
  return paperFileName(['审批单', facts.stage, facts.reviewNo], facts.title, facts.officeName)
}

/** The same for the papers beside the sheet: 退文通知单_C-2026-0143-退1_关于….docx. */
export function paperFileName(heads: readonly string[], about: string, officeName: string): string {
  const office = oneLine(officeName)
  const title = oneLine(about)
  // The office's own name at the head of each title says nothing in a folder of its own sheets.
  const short = office !== '' && title.startsWith(`${office}关于`) ? title.slice(office.length) : title
  const parts = [...heads, short].map(plain).filter((p) => p !== '')
  return `${cut(parts.join('_'))}.docx`
}

const plain = (text: string): string =>
  oneLine(text)
    .replace(/[<>:"/\\|?*\u200b-\u200f\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

const bytesOf = (ch: string): number => {
  const c = ch.codePointAt(0)!
  return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4
}

function cut(name: string): string {
  let bytes = 0
  let out = ''
  for (const ch of name) {
    bytes += bytesOf(ch)
    if (bytes > MAX_BYTES) break
    out += ch
  }
  // Windows drops a trailing dot or space without a word.
  return out.replace(/[. ]+$/, '')
}
