/**
 * npm run bench:checks: the automatic checks against the sample drafts, item by item: planted faults found, false alarms, and what was
 * reported beyond the planted for a person to judge. Exit code 1 when a planted fault is missed or a right place is reported.
 */
import { CHECKS } from '#domain/checks/all'
import { judge, SAMPLES, stands } from '../test/support/sampleTruth.ts'

const from = performance.now()
const judged = SAMPLES.map(judge)
const ms = performance.now() - from

const percent = (part: number, whole: number): string => (whole === 0 ? '—' : `${((100 * part) / whole).toFixed(0)}%`)

interface Score {
  planted: number
  found: number
  onTarget: number
  beyond: number
  falseAlarms: number
}

function scoreOf(id: string | null): Score {
  const of = (itemId: string): boolean => id === null || itemId === id
  const score: Score = { planted: 0, found: 0, onTarget: 0, beyond: 0, falseAlarms: 0 }
  for (const j of judged) {
    const planted = j.planted.filter((p) => of(p.checklistId))
    score.planted += planted.length
    score.found += planted.filter((p) => !j.missed.includes(p)).length
    score.onTarget += j.findings.filter((f) => of(f.checklistId) && j.planted.some((p) => stands(f, p))).length
    score.beyond += j.beyond.filter((f) => of(f.checklistId)).length
    score.falseAlarms += j.falseAlarms.filter((f) => of(f.checklistId)).length
  }
  return score
}

const line = (name: string, s: Score): string =>
  [
    name.padEnd(5),
    ...[s.planted, s.found, s.onTarget, s.beyond, s.falseAlarms].map((n) => String(n).padStart(7)),
    percent(s.found, s.planted).padStart(7),
    percent(s.onTarget, s.onTarget + s.falseAlarms).padStart(10),
    percent(s.onTarget, s.onTarget + s.falseAlarms + s.beyond).padStart(8),
  ].join(' ')

console.log(
  `${judged.length} drafts, ${judged.filter((j) => j.clean).length} of them clean, ${CHECKS.length} rules, ${ms.toFixed(0)} ms\n`,
)
console.log(
  ['item ', 'planted', '  found', ' on it', ' beyond', '  false', ' recall', ' precision', ' strict']
    .join(' ')
    .replace(' on it', '  on it'),
)
const ids = CHECKS.map((c) => c.id).sort()
const scores = ids.map((id) => [id, scoreOf(id)] as const)
for (const [id, s] of scores) if (s.planted + s.onTarget + s.beyond + s.falseAlarms > 0) console.log(line(id, s))
console.log(line('all', scoreOf(null)))
console.log(`\nplanted  faults a rule could look for here; found: reported where they stand
on it    findings that stand at a planted fault; beyond: in a faulty draft, at nothing planted; false: in a clean draft or at what is right
precision  on it / (on it + false); strict counts everything beyond the planted as false too`)

const silent = scores.filter(([, s]) => s.planted + s.onTarget + s.beyond + s.falseAlarms === 0).map(([id]) => id)
console.log(`\nnothing planted and nothing reported: ${silent.join(' ')}`)
const left = judged.flatMap((j) => j.notLookedFor.map((p) => `${p.checklistId} in ${j.file}`))
console.log(`planted, but no rule or no facts here: ${left.join('; ') || 'none'}`)
for (const j of judged) {
  for (const p of j.missed) console.log(`MISSED  ${j.file}  ${p.checklistId}  ${p.quote}`)
  for (const f of j.falseAlarms) console.log(`false   ${j.file}  ${f.checklistId} ${f.level}  ${f.message}`)
  for (const f of j.beyond) console.log(`beyond  ${j.file}  ${f.checklistId} ${f.level}  ${f.quote ?? ''}  ${f.message}`)
}
const wrong = judged.some(
  (j) =>
    j.missed.length > 0 ||
    (j.clean ? j.findings.length > 2 || j.findings.some((f) => f.level === '必错') : j.falseAlarms.length > 0),
)
process.exitCode = wrong ? 1 : 0
