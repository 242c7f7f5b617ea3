/** The settings of 限额与规则 as data: words for their fields, and the value a setting has before it was ever set. */
import type { YearCalendar } from '#domain/calendar'
import { DEFAULT_AUTHORITY, SIGNER_RANKS, SIGNER_RANK_NAMES } from '#domain/authority'
import { CARRIERS, CARRIER_NAMES, DIRECTIONS, DIRECTION_NAMES, NORMATIVE_KINDS, NORMATIVE_NAMES } from '#domain/case'
import { LIST_NAMES, PARAM_NAMES } from '#domain/ruleNames'
import type { BackupSettings, CeilingSettings, LimitSettings, OfficeSettings, TownshipSettings } from '#domain/settings'
import { DEFAULT_EMERGENCY } from '#domain/emergency'

/** One field in words. `choices` makes a text a choice; `rows` names what a list or a table of names holds. */
export interface FieldWords {
  readonly label: string
  readonly hint?: string
  readonly rows?: string
  readonly choices?: Readonly<Record<string, string>>
  readonly hidden?: boolean
}

export interface Card {
  readonly key: string
  readonly title: string
  readonly about: string
  readonly standard: unknown
  /** A store that is older than one of its fields shows the field with its standard. */
  readonly fillUp?: boolean
  /** By the last name of the path: 'idleLockMinutes'. */
  readonly words: Readonly<Record<string, FieldWords>>
  /** What a new row of a list begins as, by the list's name. */
  readonly blanks?: Readonly<Record<string, unknown>>
}

const choices = <K extends string>(keys: readonly K[], names: Readonly<Record<K, string>>): Record<string, string> =>
  Object.fromEntries(keys.map((k) => [k, names[k]]))

export function cardsFor(office: OfficeSettings, year: number): Card[] {
  const limits: LimitSettings = {
    unitCharLimits: {},
    idleLockMinutes: 15,
    reasonMinChars: 4,
    publicConsultationDays: 0,
    newContentMinPercent: 0,
  }
  const ceilings: CeilingSettings = {
    year,
    bySeries: Object.fromEntries(office.series.filter((s) => s.active && s.carrier === 'redHead').map((s) => [s.code, 0])),
    byUnit: {},
  }
  const backup: BackupSettings = { secondFolder: '' }
  const townships: TownshipSettings = []
  const calendar: YearCalendar[] = []
  const blankYear: YearCalendar = { year, complete: false, holidays: [], workdays: [] }
  return [
    {
      key: 'limits',
      title: '篇幅与界面限额',
      about: '单位字数上限只能比中央规定（一般 5000 字、专项 4000 字）更严。',
      standard: limits,
      fillUp: true,
      words: {
        unitCharLimits: { label: '拟稿单位字数上限', rows: '单位' },
        idleLockMinutes: { label: '无人操作几分钟后锁屏' },
        reasonMinChars: { label: '退回、放行的理由至少几个字' },
        publicConsultationDays: { label: '规范性文件公开征求意见至少几日', hint: '本级没有规定的填 0' },
        newContentMinPercent: { label: '有上位文件时本级新增内容至少占百分之几（地方规定；0 为没有此规定）' },
      },
    },
    {
      key: 'localRules',
      title: '本级从严的规则',
      about: '自动检查用的数和用语。中央规定的数只能更严；用语只能增加，每行一个。本级不能放宽，也不能删去原有用语。',
      standard: { params: {}, words: {} },
      words: Object.fromEntries(Object.entries({ ...PARAM_NAMES, ...LIST_NAMES }).map(([key, label]) => [key, { label }])),
    },
    {
      key: 'emergency',
      title: '紧急放行',
      about: '放行当日不计，按本单位日历的工作日计算补审期限。',
      standard: DEFAULT_EMERGENCY,
      words: { reviewWorkdays: { label: '放行后几个工作日内补审' } },
    },
    {
      key: 'ceilings',
      title: '年度发文控制数',
      about: '每个代字一年最多印发几件（只减不增）。审核时超过控制数的会提示，统计按它计算余量。',
      standard: ceilings,
      words: {
        year: { label: '年度' },
        bySeries: { label: '各代字控制数', rows: '代字' },
        byUnit: { label: '拟稿单位控制数（不设的不填）', rows: '单位' },
      },
    },
    {
      key: 'townships',
      title: '乡镇名单',
      about: '乡镇负担按此名单和次序列出；稿件里写「各乡镇」的，按名单上的全部乡镇计。',
      standard: townships,
      words: { townships: { label: '乡镇（每行一个）' } },
    },
    {
      key: 'noMeetingWeeks',
      title: '无会周',
      about: '每月固定一周不开会。',
      standard: { kind: 'fullWeek', nth: 2 },
      words: {
        kind: { label: '办法', choices: { fullWeek: '每月第几个完整周', none: '不设无会周' } },
        nth: { label: '第几个完整周' },
      },
    },
    {
      key: 'calendar',
      title: '放假与调休',
      about: '本单位自行录入的年份优先于随程序的日历。日期写成 2026-10-01，每行一个。',
      standard: calendar,
      words: {
        calendar: { label: '年份', rows: '年份' },
        year: { label: '年份' },
        complete: { label: '全年通知已录入完整' },
        holidays: { label: '放假的日子（每行一个）' },
        workdays: { label: '上班的周六周日（每行一个）' },
      },
      blanks: { calendar: blankYear },
    },
    {
      key: 'authority',
      title: '签发权限表',
      about: '从上往下，第一条符合的起作用。上行文和重要公文须由主要负责人签发，不受此表影响。',
      standard: DEFAULT_AUTHORITY,
      words: {
        authority: { label: '规则', rows: '规则' },
        id: { label: '编号', hidden: true },
        label: { label: '事项' },
        issuerTypes: { label: '机关类别（每行一个：party、gov、partyOffice、govOffice、dept）' },
        directions: { label: '行文方向', choices: choices(DIRECTIONS, DIRECTION_NAMES) },
        normativeKinds: { label: '规范性文件', choices: choices(NORMATIVE_KINDS, NORMATIVE_NAMES) },
        carriers: { label: '形式', choices: choices(CARRIERS, CARRIER_NAMES) },
        important: { label: '只限重要公文' },
        signer: { label: '由谁签发', choices: choices(SIGNER_RANKS, SIGNER_RANK_NAMES) },
        source: { label: '依据' },
      },
      blanks: { authority: { id: 'own', label: '', signer: 'leader', source: '签发权限表' } },
    },
    {
      key: 'backup',
      title: '第二备份位置',
      about: 'U 盘或另一台电脑上的文件夹，填主机上的完整路径；留空为不设。',
      standard: backup,
      words: { secondFolder: { label: '文件夹' } },
    },
  ]
}
