/** The project's own checklist, parsed once. */
import { readFileSync } from 'node:fs'
import { parseChecklist } from '#domain/checklist'

export const checklistJson: unknown = JSON.parse(readFileSync(new URL('../../resources/checklist.json', import.meta.url), 'utf8'))
export const CHECKLIST = parseChecklist(checklistJson)
