/** Traits of the case as the checks need them: from the form where it says, else from the draft itself. */
import type { Direction } from '../case.ts'
import type { DraftReading } from '../draft.ts'
import type { IssuerType } from '../settings.ts'
import type { CheckFacts, Condition } from './check.ts'

/** 请示 and 报告 go up, 函 goes across, 公告 and its kin are published, the rest goes down (T art8). 意见 may go anywhere. */
export function directionOf(reading: DraftReading, facts: CheckFacts): Direction {
  if (facts.traits.direction) return facts.traits.direction
  switch (reading.docKind) {
    case '请示':
    case '报告':
    case '议案':
      return 'up'
    case '函':
      return 'flat'
    case '命令':
    case '公报':
    case '公告':
    case '通告':
      return 'public'
    default:
      return 'down'
  }
}

const LOWER = /各?(乡|镇|街道)|各(县|区|村|社区|中小学|学校)/u

/** The main recipients hold organs below the issuer: 各乡镇人民政府, or a name the office lists as its subordinate. */
export const addressesLower: Condition = (reading, facts) => lowerRecipients(reading.mainRecipients, facts).length > 0

export const lowerRecipients = (names: readonly string[], facts: CheckFacts): string[] =>
  names.filter((name) => LOWER.test(name) || facts.orgs.subordinates.includes(name))

export const goesDown: Condition = (reading, facts) => directionOf(reading, facts) === 'down'
export const goesUp: Condition = (reading, facts) => directionOf(reading, facts) === 'up'

export const plainName = (name: string): string => name.replace(/[\s\u3000]/gu, '')

/** 云岭县水利局 and 县水利局 are one name; so are 中共云岭县委办公室 and 县委办公室. */
export const localName = (name: string): string =>
  plainName(name).replace(/^(?:中共|中国共产党)?[\u4e00-\u9fff]{1,4}?(?=县)/u, '')

/** Kind of the issuing organ by the form, else by the first signature; null when neither tells. */
export function issuerTypeOf(reading: DraftReading, facts: CheckFacts): IssuerType | null {
  return facts.traits.issuerType ?? organTypeOf(reading.signatures[0] ?? '')
}

/** Kind of an organ by its name; null when the name does not tell. */
export function organTypeOf(signature: string): IssuerType | null {
  const name = plainName(signature)
  if (/(县|市|区)委(员会)?办公室$/u.test(name)) return 'partyOffice'
  if (/(县|市|区)(人民)?政府办公室$/u.test(name)) return 'govOffice'
  if (/^中(共|国共产党).*(县|市|区)委(员会)?$/u.test(name)) return 'party'
  if (/(县|市|区)人民政府$/u.test(name)) return 'gov'
  if (/(乡|镇)人民政府$|街道办事处$/u.test(name)) return 'township'
  if (/(领导小组|指挥部|专班|联席会议)(办公室)?$/u.test(name)) return 'coordBody'
  // 人大、政协、纪委监委 and the courts are no departments of Party or government.
  if (/人大|人民代表大会|政协|政治协商|纪委|纪律检查|监察|监委|法院|检察院/u.test(name)) return null
  if (/(局|委员会|委|部|中心|大队|支队|办公室|联合会|总工会)$/u.test(name)) return 'dept'
  return null
}

/** A rule that binds people outside (R37): as the form says, else by the printed text's own name or a published kind. */
export const bindsPublic: Condition = (reading, facts) =>
  facts.traits.normativeKind
    ? facts.traits.normativeKind === 'admin'
    : /(办法|规定|细则|规则)(（(试行|暂行)）)?$/u.test(reading.printedTextTitle ?? '') || directionOf(reading, facts) === 'public'
