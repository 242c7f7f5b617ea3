import { describe, expect, it } from 'vitest'
import { asDocument } from '#domain/carrierChoice'
import { CARRIER_RULES, numberYear, seriesVerdict } from '#domain/carrierRules'
import { CARRIERS, type Carrier } from '#domain/case'
import { classify, defaultRule } from '#domain/countingRule'
import { day } from '#domain/day'
import { NO_YEAR } from '#domain/numbering'
import type { Series } from '#domain/settings'
import { form } from '../storage/office.ts'

const series = (code: string, carrier: Carrier, active = true): Series => ({
  code,
  issuer: '云岭县人民政府',
  issuerType: 'gov',
  carrier,
  active,
})
const ALL = [
  series('云政发', 'redHead'),
  series('云旧发', 'redHead', false),
  series('云政函', 'letter'),
  series('云岭县人民政府令', 'order'),
]

describe('a number or none, by carrier', () => {
  it.each<[string, Carrier, string | null, readonly Series[], 'numbered' | 'unnumbered' | 'problem', string]>([
    ['a red-head paper with its series', 'redHead', '云政发', ALL, 'numbered', '云政发'],
    ['a red-head paper without one', 'redHead', null, ALL, 'problem', '没有选机关代字'],
    ['a series nobody knows', 'redHead', '云甲发', ALL, 'problem', '没有「云甲发」'],
    ['a series out of use', 'redHead', '云旧发', ALL, 'problem', '已停用'],
    ['the series of another carrier', 'redHead', '云政函', ALL, 'problem', '是函（信函格式）的代字'],
    ['函 with its series', 'letter', '云政函', ALL, 'numbered', '云政函'],
    ['函 without, where the office has one', 'letter', null, ALL, 'problem', '请选代字：云政函'],
    ['纪要 without, where the office has none', 'minutes', null, ALL, 'unnumbered', ''],
    ['明电 without, where the office has none', 'telegram', null, ALL, 'unnumbered', ''],
    ['命令 with its series', 'order', '云岭县人民政府令', ALL, 'numbered', '云岭县人民政府令'],
    ['命令 without', 'order', null, ALL, 'problem', '没有选机关代字'],
    ['工作提示', 'workReminder', null, ALL, 'unnumbered', ''],
    ['工作提示 under a red-head series', 'workReminder', '云政发', ALL, 'problem', '工作提示不编发文字号'],
    ['便函', 'informalNote', null, ALL, 'unnumbered', ''],
    ['情况简报', 'briefing', null, ALL, 'unnumbered', ''],
  ])('%s', (_, carrier, code, all, kind, says) => {
    const verdict = seriesVerdict(carrier, code, all)
    expect(verdict.kind).toBe(kind)
    if (verdict.kind === 'numbered') expect(verdict.series.code).toBe(says)
    if (verdict.kind === 'problem') expect(verdict.why).toContain(says)
  })
})

describe('the year of a number', () => {
  it.each<[Carrier, number]>([
    ['redHead', 2026],
    ['letter', 2026],
    ['minutes', 2026],
    ['order', NO_YEAR],
  ])('%s', (carrier, year) => expect(numberYear(carrier, 2026)).toBe(year))
})

it('counts only red-head papers inside, whatever carries no number outside', () => {
  const rule = defaultRule(['云政发'], day('2026-01-01'))
  for (const carrier of CARRIERS) {
    const inside = CARRIER_RULES[carrier].volumeControl
    const row = { status: 'issued', seriesCode: inside ? '云政发' : null, carrier, title: '标题' } as const
    expect(classify(row, rule).place, carrier).toBe(inside ? 'inside' : 'outside')
  }
})

it('按文件送审 makes it a red-head paper of a series', () => {
  const note = { ...form('关于校园防控的工作提示'), carrier: 'workReminder' as const, seriesCode: null }
  const document = asDocument(note, '云政办发')
  expect(document).toEqual({ ...note, carrier: 'redHead', seriesCode: '云政办发' })
  expect(seriesVerdict(document.carrier, document.seriesCode, [series('云政办发', 'redHead')]).kind).toBe('numbered')
})
