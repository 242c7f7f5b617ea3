/** Sensible beginnings for a county's office, from the county's name alone. Everything can be changed before it is kept. */
import type { OfficeSettings, Series, Signer } from '#domain/settings'

/** 云岭县 -> 云发, 云办发, 云政发, 云政办发, 云政办函. The county's first character stands for it, as offices do; where two counties share it, it is changed by hand. */
export function proposeSeries(county: string): Series[] {
  const name = county.trim()
  const first = [...name][0]
  if (!first) return []
  const series = (code: string, issuer: string, issuerType: Series['issuerType'], carrier: Series['carrier']): Series => ({
    code,
    issuer,
    issuerType,
    carrier,
    active: true,
  })
  return [
    series(`${first}发`, `中共${name}委员会`, 'party', 'redHead'),
    series(`${first}办发`, `中共${name}委员会办公室`, 'partyOffice', 'redHead'),
    series(`${first}政发`, `${name}人民政府`, 'gov', 'redHead'),
    series(`${first}政办发`, `${name}人民政府办公室`, 'govOffice', 'redHead'),
    series(`${first}政办函`, `${name}人民政府办公室`, 'govOffice', 'letter'),
  ]
}

/** Organs that a county has by the usual order of offices; they hand in drafts. */
export const USUAL_UNITS: readonly string[] = [
  '县委组织部',
  '县委宣传部',
  '县委统战部',
  '县委政法委',
  '县委编办',
  '县委社会工作部',
  '县发展和改革局',
  '县教育体育局',
  '县科技和工业信息化局',
  '县公安局',
  '县民政局',
  '县司法局',
  '县财政局',
  '县人力资源和社会保障局',
  '县自然资源局',
  '县生态环境分局',
  '县住房和城乡建设局',
  '县交通运输局',
  '县水利局',
  '县农业农村局',
  '县商务局',
  '县文化和旅游局',
  '县卫生健康局',
  '县退役军人事务局',
  '县应急管理局',
  '县审计局',
  '县市场监督管理局',
  '县统计局',
  '县医疗保障局',
  '县林业局',
]

export interface PersonRow {
  readonly login: string
  readonly name: string
  readonly unit: string
  readonly title: string
  readonly role: 'drafter' | 'reviewer' | 'legal' | 'secretary' | 'head'
  readonly password: string
}

export interface SignerRow {
  readonly name: string
  readonly post: string
  readonly principal: boolean
}

/** What the wizard holds. */
export interface SetupDraft {
  readonly county: string
  readonly officeName: string
  readonly series: readonly Series[]
  readonly admin: { readonly name: string; readonly login: string; readonly password: string; readonly again: string }
  readonly people: readonly PersonRow[]
  readonly signers: readonly SignerRow[]
  readonly unitsText: string
  readonly secondBackupFolder: string
}

const person = (role: PersonRow['role'], unit: string): PersonRow => ({
  login: '',
  name: '',
  unit,
  title: '',
  role,
  password: '',
})

/** A small office's posts, one row each; rows left empty are not kept. */
export const emptyDraft = (): SetupDraft => ({
  county: '',
  officeName: '',
  series: [],
  admin: { name: '', login: '', password: '', again: '' },
  people: [
    person('reviewer', '文书科'),
    person('reviewer', '文书科'),
    person('secretary', '文书科'),
    person('head', '办公室'),
    person('legal', '县司法局'),
  ],
  signers: [
    { name: '', post: '县长', principal: true },
    { name: '', post: '常务副县长', principal: false },
  ],
  unitsText: USUAL_UNITS.join('\n'),
  secondBackupFolder: '',
})

export const filledPeople = (rows: readonly PersonRow[]): PersonRow[] =>
  rows.filter((p) => p.name.trim() !== '' || p.login.trim() !== '')

export function officeOf(draft: SetupDraft): OfficeSettings {
  const series = draft.series.filter((s) => s.code.trim() !== '')
  const signers: Signer[] = draft.signers
    .filter((s) => s.name.trim() !== '')
    .map((s) => ({ ...s, series: series.map((one) => one.code) }))
  return {
    name: draft.officeName.trim(),
    county: draft.county.trim(),
    series,
    units: [...new Set(draft.unitsText.split(/\s+/).filter(Boolean))],
    signers,
  }
}

/** What still stands against leaving a step; null when nothing does. Early words only: the office decides again. */
export function stepProblem(step: number, d: SetupDraft): string | null {
  if (step === 0) {
    if (d.county.trim() === '') return '请填写县名。'
    if (d.officeName.trim() === '') return '请填写办公室名称。'
    const codes = d.series.map((s) => s.code.trim()).filter(Boolean)
    if (codes.length === 0) return '至少要有一个机关代字。'
    const twice = codes.find((c, i) => codes.indexOf(c) !== i)
    if (twice) return `机关代字「${twice}」填了两次。`
    if (d.series.some((s) => s.code.trim() !== '' && s.issuer.trim() === '')) return '每个机关代字都要有发文机关。'
  }
  if (step === 1) {
    const { name, login, password, again } = d.admin
    if (name.trim() === '' || login.trim() === '') return '请填写管理员的姓名和登录名。'
    if (password.length < 8) return '管理员的密码至少 8 个字符。'
    if (password !== again) return '两次输入的密码不一致。'
  }
  if (step === 2) {
    const rows = filledPeople(d.people)
    const open = rows.find((p) => p.name.trim() === '' || p.login.trim() === '' || p.unit.trim() === '' || p.password.length < 8)
    if (open) return `${open.name.trim() || open.login.trim()}：姓名、登录名、单位要填，一次性密码至少 8 个字符。`
    const logins = [d.admin.login.trim(), ...rows.map((p) => p.login.trim())]
    const twice = logins.find((l, i) => logins.indexOf(l) !== i)
    if (twice) return `登录名「${twice}」用了两次。`
  }
  return null
}
