/**
 * LibreOffice as a second reader of the files we write, and pdftotext to say what stands on the page. Where they are missing the
 * tests that need them are announced as SKIPPED with the command that installs them; with CI set that is a failure.
 */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, delimiter, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const FONTS = fileURLToPath(new URL('./fonts.conf', import.meta.url))
const INSTALL = 'LibreOffice is missing: apt-get install libreoffice-writer poppler-utils'

const onPath = (name: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)))

/** Announces what a missing program keeps from being tested, once; with CI set it throws instead. */
export function skipped(message: string): void {
  if (process.env['CI']) throw new Error(`not allowed to skip here: ${message}`)
  process.stderr.write(`SKIPPED ${message}\n`)
}

/** true when sheets can be opened and read here; otherwise says SKIPPED. */
export function libreOfficeOrSkip(): boolean {
  const there = ['soffice', 'pdftotext', 'pdfinfo'].every(onPath)
  if (!there) skipped(INSTALL)
  return there
}

export interface PdfText {
  readonly pages: number
  /** Text of each page. */
  readonly text: readonly string[]
  readonly file: string
}

/** Opens the files in one LibreOffice, prints them to PDF into `folder` and reads the pages back; in the order given. */
export async function pdfTexts(files: readonly string[], folder: string): Promise<PdfText[]> {
  const profile = await mkdtemp(join(tmpdir(), 'lo-profile-'))
  try {
    await run(
      'soffice',
      [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files],
      {
        env: { ...process.env, FONTCONFIG_FILE: FONTS },
        timeout: 180_000,
      },
    )
  } finally {
    await rm(profile, { recursive: true, force: true })
  }
  return Promise.all(
    files.map(async (f) => {
      const pdf = join(folder, `${basename(f, '.docx')}.pdf`)
      const out = pdf.replace(/pdf$/, 'txt')
      await run('pdftotext', ['-enc', 'UTF-8', '-raw', pdf, out])
      // Each page ends with a form feed.
      const text = (await readFile(out, 'utf8')).split('\f').slice(0, -1)
      return { pages: text.length, text, file: pdf }
    }),
  )
}
