import type { SheetModel } from '#domain/sheetModel'
import { sheetDocx } from './approvalSheetDocx.ts'
import { chooseFonts, installedFonts, missingFontSentence } from './fonts.ts'

let known: Promise<ReadonlySet<string>> | null = null

/** A sheet with the fonts this machine has; fonts are looked up once a run. A sentence for each standard font it lacks. */
export async function approvedSheet(model: SheetModel): Promise<{ bytes: Uint8Array; fontNotes: readonly string[] }> {
  known ??= installedFonts()
  const { fonts, missing } = chooseFonts(await known)
  return { bytes: await sheetDocx(model, { fonts }), fontNotes: missing.map(missingFontSentence) }
}
