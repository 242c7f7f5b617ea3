/**
 * `fawen demo --out FOLDER`: a fresh demo store, and real files taken through the whole path by the operations people use: one
 * refused at intake, one sent back and handed in again, one 不予发文, two numbered. Then the month's other papers come in from
 * the other desks' books, so that October ends with the county's own figures.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { month } from '#domain/day'
import { RESOURCES } from '../machine/resources.ts'
import { compose } from '../compose.ts'
import { playOctober, STORY_CASES } from '../app/program/playOctober.ts'
import { demoCounty, demoFile, demoPaper } from '../machine/demoFiles.ts'
import { countText } from './countCommand.ts'
import { done, foundWrong, refused, table, type Answered } from './output.ts'

/** The drafts that tests read, where the sources are; a packed program has the county's own only. */
const FIXTURES = join(RESOURCES, '..', 'test', 'fixtures', 'drafts')

const fixture = (name: string): { name: string; bytes: Uint8Array } => {
  const path = join(FIXTURES, name)
  return existsSync(path) ? { name: basename(name), bytes: new Uint8Array(readFileSync(path)) } : demoFile(name)
}

export async function demoCommand(out: string, workerFile: string): Promise<Answered> {
  if (existsSync(out) && readdirSync(out).length > 0) return refused('exists', `${out} 里已有内容，没有改动。请给一个空文件夹。`)
  mkdirSync(out, { recursive: true })
  const program = await compose({ dataDir: out, workerFile, mode: 'cli' })
  try {
    const opened = await program.openDemo('2026-10-22', true, STORY_CASES)
    if (!opened.ok) return refused('store', JSON.stringify(opened.refusal))
    const played = await playOctober(program, {
      county: demoCounty(),
      moveTo: (iso) => program.moveDemoClock(iso),
      file: fixture,
      paper: demoPaper,
    })
    const sheets = join(out, 'sheets')
    mkdirSync(sheets, { recursive: true })
    for (const sheet of played.sheets) writeFileSync(join(sheets, sheet.name), sheet.bytes)
    const report = played.month
    writeFileSync(join(out, '月度统计-2026-10.txt'), countText(report))
    writeFileSync(join(out, '发文登记簿-2026.tsv'), table(played.register))
    const store = program.office()!.store
    const verified = await store.verify()
    const json = {
      store: store.path,
      cases: played.steps,
      sheets: played.sheets.map((s) => join('sheets', s.name)),
      month: { month: month('2026-10'), sentence: report.sentence },
      verify: { ok: verified.ok, entries: verified.entries, headCode: verified.headCode, faults: verified.faults },
    }
    const text = [
      `演示库：${store.path}`,
      table(played.steps.map((s) => [s.reviewNo ?? '', s.title, s.outcome])),
      report.sentence,
      verified.ok
        ? `校验通过，台账 ${verified.entries} 条，短码 ${verified.headCode}。`
        : `校验发现 ${verified.faults.length} 处问题。`,
    ].join('\n')
    return verified.ok ? done(json, text) : foundWrong(json, text)
  } finally {
    await program.close()
  }
}
