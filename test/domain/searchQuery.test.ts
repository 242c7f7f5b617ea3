import { describe, expect, it } from 'vitest'
import { excerptOf, needlesOf, parseSearch, searchRuns, stretchesOf } from '#domain/searchQuery'

it.each([
  ['取暖 2024..2026', ['取暖'], 2024, 2026],
  ['取暖　安全', ['取暖', '安全'], null, null],
  ['2025', [], 2025, 2025],
  ['2025年 通知', ['通知'], 2025, 2025],
  ['2026-2024', [], 2024, 2026],
  ['2024至2026 水利', ['水利'], 2024, 2026],
  ['云政办发〔2026〕7号', ['云政办发〔2026〕7号'], null, null],
  ['12345', ['12345'], null, null],
  ['云政办发 [2026] 第 7 号', ['云政办发〔2026〕第7号'], null, null],
  ['２０２４', [], 2024, 2024],
  ['   ', [], null, null],
])('%s', (text, words, fromYear, toYear) => {
  expect(parseSearch(text)).toEqual({ words, fromYear, toYear })
})

it.each([
  ['a word, folded', ['Ａ级　景区'], ['a级景区']],
  ['a number, as it is printed', ['云政办发[2026]第０７号'], ['云政办发〔2026〕7号']],
  ['half a number, as it is typed', ['(2026)07'], ['〔2026〕07']],
  ['nothing of nothing', ['\u200b', ''], []],
])('looks for %s', (_, words, needles) => {
  expect(needlesOf(words)).toEqual(needles)
})

it.each([
  ['each text is a run, empty ones are none', ['关于 取暖', '', ' '], ['关于取暖']],
  ['a number that is printed right is one run', ['按云发〔2024〕7号办'], ['按云发〔2024〕7号办']],
  [
    'another writing counts twice',
    ['按云发[2024]07号和云发〔2024〕第8号办'],
    ['按云发〔2024〕07号和云发〔2024〕第8号办', '按云发〔2024〕7号和云发〔2024〕8号办'],
  ],
])('%s', (_, texts, runs) => {
  expect(searchRuns(texts)).toEqual(runs)
})

describe('where the words stand', () => {
  it.each<[string, string, string[], string[]]>([
    ['twice', '取暖安全，取暖经费', ['取暖'], ['取暖', '取暖']],
    ['two words that touch are one stretch', '农村取暖安全', ['取暖', '安全'], ['取暖安全']],
    ['over spaces', '2026 年 取 暖', ['年取暖'], ['年 取 暖']],
    ['in full width and capitals', '创建Ａ级景区', ['a级'], ['Ａ级']],
    ['beyond the BMP', '县𠮷𡈽镇', ['𠮷'], ['𠮷']],
    ['at the end', '通知𠮷', ['知𠮷'], ['知𠮷']],
    ['a number in another writing', '按照云政办发[2024]07号要求', ['云政办发〔2024〕7号'], ['按照云政办发[2024]07号']],
    ['a number as it is printed', '按照云政办发〔2024〕7号要求', ['云政办发[2024]07号'], ['云政办发〔2024〕7号']],
    ['nowhere', '取暖', ['供水'], []],
    ['nothing is asked', '取暖', [], []],
  ])('%s', (_, text, words, expected) => {
    expect(stretchesOf(text, words).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
  })
})

describe('the excerpt', () => {
  const long = `${'甲'.repeat(30)}取暖${'乙'.repeat(60)}`
  it.each([
    ['has room around the word, and says where it was cut', [long], ['取暖'], `…${'甲'.repeat(18)}取暖${'乙'.repeat(46)}…`],
    ['takes the passage that holds most of the words', ['取暖', '取暖与安全'], ['取暖', '安全'], '取暖与安全'],
    ['cuts no letter in half', [`${'𠮷'.repeat(20)}取暖`], ['取暖'], `…${'𠮷'.repeat(18)}取暖`],
    ['is none when no word stands there', ['供水'], ['取暖'], null],
    ['is none of no passages', [], ['取暖'], null],
  ])('%s', (_, texts, words, expected) => {
    const passages = texts.map((text, i) => ({ label: `正文第${i + 1}段`, text }))
    expect(excerptOf(passages, words)?.text ?? null).toBe(expected)
  })
})
