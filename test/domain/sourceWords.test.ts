import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { sourceInWords, whyInWords } from '#domain/sourceWords'

it.each([
  ['T art20(一)', '公文条例第20条(一)'],
  ['T art13', '公文条例第13条'],
  ['J24 第1条', '减负若干规定第1条'],
  ['R37(二)', '国办发〔2018〕37号(二)'],
  ['R115 审核内容1', '国办发〔2018〕115号审核内容1'],
  ['G 7.2.5', 'GB/T 9704 7.2.5'],
  ['2025-10-28中央层面专项机制会议', '2025-10-28中央层面专项机制会议'],
])('%s is %s', (key, words) => {
  expect(sourceInWords(key)).toBe(words)
})

it('knows every source of the checklist by name', () => {
  const { items } = JSON.parse(readFileSync('resources/checklist.json', 'utf8')) as { items: { sources: string[] }[] }
  const bare = items.flatMap((i) => i.sources).filter((s) => /^[A-Z]+\d*( |\(|$)/.test(s) && sourceInWords(s) === s)
  expect(bare).toEqual([])
})

it.each([
  ['T9(八)', '公文条例第9条(八)'],
  ['T9(五)；G7.2.5', '公文条例第9条(五)；GB/T 9704 7.2.5'],
  ['J24第3条；创建达标实行管理', '减负若干规定第3条；创建达标实行管理'],
  ['R115明令禁止', '国办发〔2018〕115号明令禁止'],
  ['FC art16', '公平竞争审查条例第16条'],
  ['文件与解读同步', '文件与解读同步'],
])('why: %s is %s', (why, words) => {
  expect(whyInWords(why)).toBe(words)
})

it('shows no key in the reason why an item is asked', () => {
  const { items } = JSON.parse(readFileSync('resources/checklist.json', 'utf8')) as { items: { why_zh: string }[] }
  expect(items.map((i) => whyInWords(i.why_zh)).filter((why) => /(^|；)[A-Z]+\d/.test(why))).toEqual([])
})
