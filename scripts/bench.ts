/**
 * npm run bench: how long the common things take on this machine, each beside a floor or a peer in the same run, so that ratios
 * travel where milliseconds do not. Run `npm run build` first for the cold start.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { inflateRawSync, deflateRawSync } from 'node:zlib'
import { Document, Packer, Paragraph, TextRun } from 'docx'
import { day, month } from '#domain/day'
import { ok } from '#domain/result'
import type { RegisterRow } from '#domain/register'
import { approvalSheet } from '#domain/sheet'
import { runChecks } from '#domain/checks/all'
import { fileFacts } from '#domain/checks/check'
import { narrow } from '#domain/compareText'
import { parseChecklist } from '#domain/checklist'
import { defaultRule } from '#domain/countingRule'
import { canonicalJson } from '#domain/ledger'
import { reportOf } from '../src/main/app/statistics/monthFigures.ts'
import { readDraft } from '../src/main/drafts/readDraft.ts'
import { compareTexts } from '../src/main/drafts/versionDiff.ts'
import { systemClock } from '../src/main/machine/clocks.ts'
import { resourceJson } from '../src/main/machine/resources.ts'
import { approvedSheet } from '../src/main/sheets/sheetFile.ts'
import { createStore } from '../src/main/storage/store.ts'
import { normal } from '../test/sheets/facts.ts'

const ROOT = join(import.meta.dirname, '..')
const rows: string[][] = []
const report = (what: string, ms: number, floorName: string, floorMs: number): void => {
  rows.push([what, ms.toFixed(1), floorName, floorMs.toFixed(2), `${(ms / floorMs).toFixed(1)}×`])
}

/** Median of n runs, after one to warm up. */
async function median(n: number, run: () => unknown): Promise<number> {
  await run()
  const times: number[] = []
  for (let i = 0; i < n; i++) {
    const from = performance.now()
    await run()
    times.push(performance.now() - from)
  }
  return times.sort((a, b) => a - b)[Math.floor(n / 2)]!
}

function until(command: string, args: string[], text: RegExp): Promise<number> {
  const from = performance.now()
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    child.stdout.on('data', (chunk: Buffer) => {
      const found = text.exec(chunk.toString('utf8'))
      if (!found) return
      const seen = async (): Promise<number> => {
        if (found[1]) await (await fetch(found[1])).text()
        return performance.now() - from
      }
      seen()
        .then(resolve, reject)
        .finally(() => child.kill('SIGTERM'))
    })
    child.on('exit', (code) => code && reject(new Error(`${command} ended with ${code}`)))
  })
}

async function coldStart(): Promise<void> {
  const server = join(ROOT, 'out/main/server.js')
  if (!existsSync(server)) throw new Error('run npm run build first')
  const dir = mkdtempSync(join(tmpdir(), 'fawen-bench-'))
  const times: number[] = []
  for (let i = 0; i < 5; i++)
    times.push(await until(process.execPath, [server, '--local', '--data', dir, '--port', '0'], /(http:\/\/127\.0\.0\.1:\d+\/)/))
  const bare = await median(5, () => until(process.execPath, ['-e', 'console.log("up")'], /up/))
  report('cold start to the sign-in page (server process, page fetched)', times.sort((a, b) => a - b)[2]!, 'bare node', bare)
  rmSync(dir, { recursive: true, force: true })
}

const SENTENCE =
  '各乡镇人民政府要压实供水保障责任，对集中供水工程逐处排查，发现管网渗漏、泵站停运等问题的，当日登记、限期整改，确保群众冬季用水安全。'

async function draft(pages: number): Promise<Uint8Array> {
  const body = (text: string): Paragraph => new Paragraph({ children: [new TextRun({ text, size: 32 })] })
  const paragraphs = Array.from({ length: pages * 8 }, (_, i) =>
    body(i % 8 === 0 ? `${i / 8 + 1}.加强第${i / 8 + 1}片区管护` : SENTENCE),
  )
  const title = new Paragraph({
    children: [new TextRun({ text: '云岭县人民政府办公室关于做好冬季城乡供水保障工作的通知', size: 44 })],
  })
  const doc = new Document({
    sections: [
      { children: [title, body('各乡镇人民政府：'), ...paragraphs, body('云岭县人民政府办公室'), body('2026年11月24日')] },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(doc))
}

async function intake(): Promise<void> {
  const checklist = parseChecklist(resourceJson('checklist.json'))
  const facts = fileFacts(checklist, day('2026-10-22'))
  for (const pages of [10, 100]) {
    const bytes = await draft(pages)
    const first = readDraft(bytes, 'draft.docx')
    if (first.outcome !== 'read') throw new Error(first.reason)
    const text = Buffer.from(first.reading.paragraphs.map((p) => `<w:p><w:r><w:t>${p.text}</w:t></w:r></w:p>`).join(''))
    const packed = deflateRawSync(text)
    const floor = await median(20, () => inflateRawSync(packed))
    const ms = await median(pages > 50 ? 10 : 30, () => {
      const again = readDraft(bytes, 'draft.docx')
      if (again.outcome === 'read') runChecks(again.reading, facts)
    })
    report(`intake of a ${pages}-page draft (read and checked; ${first.reading.charCount} 字)`, ms, 'inflating its text', floor)
  }
}

/** Two versions of a 300-page draft: a hand-in with some sentences changed, and the worst a person can do, a word replaced in all. */
async function versions(): Promise<void> {
  const text = Array.from({ length: 2400 }, (_, index) => ({
    index,
    part: 'body' as const,
    text: index % 8 === 0 ? `${index / 8 + 1}.加强第${index / 8 + 1}片区管护` : `第${index}处：${SENTENCE}`,
  }))
  const replaced = (each: number) =>
    text.map((p) => (p.index % each === 0 ? { ...p, text: p.text.replace(/供水|片区/g, '用水') } : p))
  const floor = await median(20, () => text.map((p) => narrow(p.text)))
  for (const [what, after] of [
    ['1 paragraph in 50 changed', replaced(50)],
    ['a word replaced in every paragraph', replaced(1)],
    ['its paragraphs in reverse order', text.toReversed().map((p, index) => ({ ...p, index }))],
  ] as const)
    report(
      `two versions of 300 pages compared, ${what}`,
      await median(5, () => compareTexts(text, after)),
      'narrowing one text',
      floor,
    )
}

async function sheet(): Promise<void> {
  const model = approvalSheet(normal)
  const { bytes } = await approvedSheet(model)
  const floor = await median(30, () => deflateRawSync(Buffer.alloc(116_000, '<w:t>审核</w:t>')))
  report(
    `one approval sheet (.docx, ${bytes.length} bytes)`,
    await median(30, () => approvedSheet(model)),
    'deflating as much XML',
    floor,
  )
}

const SERIES = ['云发', '云办发', '云政发', '云政办发'] as const

/** Two years of register rows, spread over series and months, serials ascending. */
function registerRows(n: number): RegisterRow[] {
  const next = new Map<string, number>()
  return Array.from({ length: n }, (_, i): RegisterRow => {
    const year = i < n / 2 ? 2025 : 2026
    const at = (i % (n / 2)) / (n / 2)
    const printDate = day(`${year}-${String(1 + Math.floor(at * 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`)
    const seriesCode = SERIES[i % 4]!
    const key = `${seriesCode}${year}`
    const serial = (next.get(key) ?? 0) + 1
    next.set(key, serial)
    return {
      id: `r${i}`,
      seriesCode,
      year,
      serial,
      docNumber: `${seriesCode}〔${year}〕${serial}号`,
      title: `关于做好第${i}项冬季供水保障工作的通知`,
      unit: `县第${i % 40}局`,
      issuer: '云岭县人民政府办公室',
      coIssuers: [],
      docKind: '通知',
      carrier: 'redHead',
      direction: 'down',
      normativeKind: i % 15 === 0 ? 'admin' : 'none',
      inPlan: 'inPlan',
      documentDate: printDate,
      printDate,
      recipients: '',
      copies: 60,
      caseId: null,
      origin: 'imported',
      status: 'issued',
      voidedOn: null,
      voidReason: null,
    }
  })
}

async function counting(): Promise<void> {
  for (const n of [5_000, 100_000]) {
    const dir = mkdtempSync(join(tmpdir(), 'fawen-bench-'))
    const store = await createStore({
      dir,
      clock: systemClock,
      storeId: 'bench',
      kind: 'real',
      officeName: '云岭县人民政府办公室',
    })
    const all = registerRows(n)
    const rule = defaultRule(SERIES, day('2025-01-01'))
    await store.write({ id: null, name: 'bench' }, null, async (tx) => {
      await tx.record('setting.changed', 'countingRules', { key: 'countingRules', before: null, value: canonicalJson([rule]) })
      for (let i = 0; i < n; i += 2000)
        await tx.record('register.imported', `${i}`, { source: 'bench', rows: all.slice(i, i + 2000) })
      return ok(true)
    })
    const floor = await median(5, () => all.reduce((sum, r) => sum + (r.printDate.startsWith('2026-06') ? 1 : 0), 0))
    report(
      `month statistics, ${n} rows`,
      await median(5, () => store.read((r) => reportOf(r, month('2026-06')))),
      'one pass over the rows in memory',
      floor,
    )
    const page = (offset: number) => store.read((r) => r.register({ sort: 'number', descending: true, offset, limit: 200 }))
    const one = await median(5, () => store.read((r) => r.registerRow('r1')))
    report(`register page of 200, first, ${n} rows`, await median(5, () => page(0)), 'one row by its key', one)
    report(`register page of 200, middle, ${n} rows`, await median(5, () => page(n / 2)), 'one row by its key', one)
    await store.release()
    rmSync(dir, { recursive: true, force: true })
  }
}

await coldStart()
await intake()
await versions()
await sheet()
await counting()
const { model } = cpus()[0]!
console.log(`${cpus().length} × ${model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, ${process.platform}`)
console.log(['what', 'ms (median)', 'floor', 'floor ms', 'ratio'].join('\t'))
for (const row of rows) console.log(row.join('\t'))
process.exit(0)
