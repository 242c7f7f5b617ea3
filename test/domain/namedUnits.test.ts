import { describe, expect, it } from 'vitest'
import { responsibleUnits } from '#domain/namedUnits'
import { aReading } from '../support/aReading.ts'

const UNITS = [
  '县财政局',
  '县公安局',
  '县应急管理局',
  '县住房和城乡建设局',
  '县林业局',
  '县委宣传部',
  '县政府办公室',
  '县消防救援大队',
  '石桥乡',
]
const named = (...body: string[]): string[] =>
  responsibleUnits(aReading({ body }).paragraphs, UNITS, ['县住房和城乡建设局', '县政府办公室'])

describe('units a text makes responsible', () => {
  it.each<[string, string[], string[]]>([
    ['责任单位 in brackets', ['（一）保障资金。（责任单位：县财政局、县公安局）'], ['县财政局', '县公安局']],
    [
      '牵头单位 and 配合单位',
      ['牵头单位：县应急管理局；配合单位：县财政局，县林业局。'],
      ['县应急管理局', '县财政局', '县林业局'],
    ],
    ['short names in such a list', ['责任单位：财政局、公安局'], ['县财政局', '县公安局']],
    ['a list without a colon', ['责任单位为县财政局。'], ['县财政局']],
    ['由…牵头，…会同', ['由县应急管理局牵头开展排查。县公安局会同县财政局落实。'], ['县应急管理局', '县公安局']],
    ['several that share one verb', ['县财政局、县林业局按职责负责落实。'], ['县财政局', '县林业局']],
    ['an organ the office does not know', ['责任单位：县数据局、县财政局'], ['县财政局', '县数据局']],
    [
      'the drafting unit and the office itself are left out',
      ['责任单位：县住房和城乡建设局、县政府办公室、县财政局'],
      ['县财政局'],
    ],
    ['each once', ['责任单位：县财政局', '责任单位：县财政局、县公安局'], ['县财政局', '县公安局']],
    ['a party organ', ['牵头单位：县委宣传部'], ['县委宣传部']],
    ['named without a task', ['有关情况请与县财政局联系。'], []],
    ['the verb stands in another sentence', ['抄送县财政局。各乡镇负责落实。'], []],
    ['townships are not departments', ['责任单位：各乡镇人民政府'], []],
    ['nothing named', ['做好冬季供水工作。'], []],
  ])('%s', (_, body, expected) => expect(named(...body)).toEqual(expected))

  it('does not look at recipients and copies', () => {
    const reading = aReading({ to: ['县财政局', '县公安局'], cc: ['县林业局'], body: ['请做好工作。'] })
    expect(responsibleUnits(reading.paragraphs, UNITS, [])).toEqual([])
  })
})
