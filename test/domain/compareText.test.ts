import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differences, substance } from '#domain/compareText'

describe('what differs between two texts', () => {
  it.each([
    ['nothing', ['甲', '乙'], ['甲', '乙'], []],
    ['only spaces and width', ['　各乡镇人民政府：', '共2件。'], ['各乡镇人民政府：', '共２件。'], []],
    ['a changed date', ['10月31日前报送。'], ['11月10日前报送。'], [{ before: '10月31日前报送。', after: '11月10日前报送。' }]],
    ['a new paragraph', ['甲'], ['甲', '乙'], [{ before: null, after: '乙' }]],
    ['a paragraph taken out', ['甲', '乙', '丙'], ['甲', '丙'], [{ before: '乙', after: null }]],
    ['a full stop is a mark', ['甲。'], ['甲；'], [{ before: '甲。', after: '甲；' }]],
    ['everything', ['甲'], [], [{ before: '甲', after: null }]],
    ['from nothing', [], ['甲'], [{ before: null, after: '甲' }]],
  ])('%s', (_, before, after, expected) => {
    expect(differences(before, after)).toEqual(expected)
  })

  it('tells how to get from one text to the other, for any two texts', () => {
    const text = fc.array(fc.constantFrom('甲', '乙', '丙', '丁'), { maxLength: 12 })
    fc.assert(
      fc.property(text, text, (a, b) => {
        const d = differences(a, b)
        expect(d.length === 0).toBe(a.join('|') === b.join('|'))
        const removed = d.filter((x) => x.before !== null).length
        const added = d.filter((x) => x.after !== null).length
        expect(b.length - a.length).toBe(added - removed)
      }),
    )
  })

  it('looks at the substance: the number and the page furniture are filled in later', () => {
    const p = (part: 'number' | 'title' | 'body' | 'header' | 'footer' | 'colophon', text: string) => ({
      index: 0,
      part,
      text,
      level: 0 as const,
      font: null,
      sizePt: null,
    })
    expect(
      substance({
        paragraphs: [
          p('number', '云政办发〔2026〕  号'),
          p('title', '通知'),
          p('header', '页眉'),
          p('body', ' '),
          p('body', '正文'),
          p('colophon', '2026年10月22日印发'),
        ],
      }),
    ).toEqual(['通知', '正文'])
  })
})
