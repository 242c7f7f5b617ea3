/**
 * 便函, 工作提示 and the like that give orders are suspected of replacing a document (J24 第1条). The program does not decide: the
 * reviewer says whether it goes on as a document or really is what it calls itself, with a reason, and the choice is counted.
 */
import { CARRIER_NAMES, type Carrier, type CaseForm } from './case.ts'
import type { Condition } from './review.ts'

export interface CarrierFacts {
  readonly carrier: Carrier
  /** The check saw orders in it (N14). */
  readonly suspected: boolean
  readonly choice: 'asDocument' | 'stays' | null
}

export function carrierConditions(f: CarrierFacts): Condition[] {
  if (!f.suspected) return []
  return [
    {
      id: 'carrierChosen',
      met: f.choice !== null,
      label: '已认定是否以便笺代文件',
      detail:
        f.choice === null
          ? `疑似以${CARRIER_NAMES[f.carrier]}代替文件，请选择按文件送审或说明确属${CARRIER_NAMES[f.carrier]}`
          : f.choice === 'asDocument'
            ? '按文件送审'
            : `确属${CARRIER_NAMES[f.carrier]}`,
      source: 'J24 第1条',
    },
  ]
}

/** 按文件送审: from now on it counts as a red-head paper and needs a series. */
export const asDocument = (form: CaseForm, seriesCode: string | null): CaseForm => ({ ...form, carrier: 'redHead', seriesCode })
