import { expect, it } from 'vitest'
import { parseSearch } from '#domain/searchQuery'

it.each([
  ['取暖 2024..2026', ['取暖'], 2024, 2026],
  ['取暖　安全', ['取暖', '安全'], null, null],
  ['2025', [], 2025, 2025],
  ['2025年 通知', ['通知'], 2025, 2025],
  ['2026-2024', [], 2024, 2026],
  ['2024至2026 水利', ['水利'], 2024, 2026],
  ['云政办发〔2026〕7号', ['云政办发〔2026〕7号'], null, null],
  ['12345', ['12345'], null, null],
  ['   ', [], null, null],
])('%s', (text, words, fromYear, toYear) => {
  expect(parseSearch(text)).toEqual({ words, fromYear, toYear })
})
