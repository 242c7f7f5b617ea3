import { readFileSync, readdirSync } from 'node:fs'
import { readDraft } from '/work/main/src/main/drafts/readDraft.ts'
const d='/work/main/test/fixtures/drafts/'
for (const f of readdirSync(d)) { if(f.endsWith('.json')) continue
 const t=performance.now(); const o=readDraft(new Uint8Array(readFileSync(d+f)), f); const ms=(performance.now()-t).toFixed(1)
 if (o.outcome==='refused') console.log(f, o.reason, ms)
 else { const r=o.reading; console.log(f, ms, 'pages',r.pages,'words',r.wordCount,'cc',r.ccRecipients.join('|'), r.warnings.map(w=>w.code+':'+w.count+(w.quotes.length?`[${w.quotes.join('¦')}]`:'')).join(' '), r.outline.length, JSON.stringify(r.layout.bodyFont), r.layout.bodySizePt, r.layout.linePitchPt, Object.entries(r.foundAt).map(([k,v])=>k+'='+v!.label).join(' '))
 if (process.argv[2] && f.startsWith(process.argv[2])) for (const p of r.paragraphs) console.log('   ',p.index,p.part,p.level,p.font,p.sizePt,p.text.slice(0,60)) }
}
