/** Source keys of the rules as people write them on a form: 「T art20(一)」 is 条例第20条(一). */
const SHORT: Readonly<Record<string, string>> = {
  T: '公文条例',
  G: 'GB/T 9704 ',
  J24: '减负若干规定',
  J19: '减负通知（2019）',
  D18: '督检考通知（2018）',
  F23: '指尖形式主义若干意见',
  R37: '国办发〔2018〕37号',
  R115: '国办发〔2018〕115号',
  FC: '公平竞争审查条例',
  DEC713: '重大决策条例',
  BM: '保密法',
  LOC: '地方办文制度',
  SEED: '减负讲话稿',
  MEM: '办文惯例',
}

/** A key that is not known is shown as it is: nothing is left out. */
export function sourceInWords(key: string): string {
  const m = /^([A-Z]+\d*)(.*)$/.exec(key.trim())
  const name = m && SHORT[m[1]!]
  if (!m || !name) return key
  return `${name}${m[2]!.replace(/\s*art(\d+)/g, '第$1条').replace(/\s+/g, '')}`
}

/** The rules' own words of why an item is asked; where they begin with a key, 「T9(八)」, that is written out too. */
export const whyInWords = (why: string): string =>
  why
    .split('；')
    .map((part) => sourceInWords(part.replace(/^T(?=\d)/, 'T art').replace(/^G(?=\d)/, 'G ')))
    .join('；')
