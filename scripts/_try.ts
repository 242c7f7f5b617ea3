import { readFileSync, readdirSync } from 'node:fs'
import { readDraft } from '../src/main/drafts/readDraft.ts'
import { runChecks } from '../src/shared/domain/checks/all.ts'
import { fileFacts } from '../src/shared/domain/checks/check.ts'
import { parseChecklist } from '../src/shared/domain/checklist.ts'
const cl = parseChecklist(JSON.parse(readFileSync('resources/checklist.json','utf8')))
const d='resources/demo/drafts/'
for (const f of readdirSync(d)) { const o:any=readDraft(new Uint8Array(readFileSync(d+f)),f); console.log('##',f)
 for (const x of runChecks(o.reading, fileFacts(cl,'2026-10-22' as any)) as any[]) console.log('  ',x.checklistId??x.itemId,x.level,JSON.stringify(x.quote).slice(0,70),(x.message??'').slice(0,60))}
