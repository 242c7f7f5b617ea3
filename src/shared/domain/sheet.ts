/**
 * 发文审批单: the facts of one case on paper. The 送签稿 goes to ink before signing: boxes blank, serial of the number blank (T art22,
 * art25(二)). The 存档稿 is printed after numbering: number filled in, sign-off as transcribed from the signed paper and marked so.
 */
import { checklistPart } from './sheetChecklist.ts'
import { isWatermarked, type ApprovalSheetFacts } from './sheetFacts.ts'
import { formPart } from './sheetForm.ts'
import type { SheetModel } from './sheetModel.ts'
import { morePart } from './sheetMore.ts'
import { minuteInWords, oneLine } from './sheetWords.ts'

/** The sheet's model: page 1 the form, 续页 when lists do not fit, then the 审核清单. */
export function approvalSheet(facts: ApprovalSheetFacts): SheetModel {
  const office = oneLine(facts.officeName)
  const reviewNo = oneLine(facts.reviewNo)
  const more = morePart(facts)
  return {
    name: `${office}发文审批单 ${reviewNo}（${facts.stage}）`,
    office,
    watermark: isWatermarked(facts) ? '未通过审核' : null,
    watermarkNote: '本稿尚未通过审核，不得据此签发、编号、用印。',
    demoMark: facts.isDemo ? '演示　演示库打印，不作公文使用' : null,
    runningHead: `${office}发文审批单（${facts.stage}）　${reviewNo}`,
    footer: [
      `${office}　审核编号 ${reviewNo}　${facts.stage}`,
      `台账短码 ${oneLine(facts.ledger.code)} · 第 ${facts.ledger.seq} 条 · ${minuteInWords(facts.ledger.at)}${
        facts.printCount > 1 ? `　第 ${facts.printCount} 次打印` : ''
      }`,
    ],
    parts: [formPart(facts), ...(more ? [more] : []), checklistPart(facts.checklist, facts.overrides)],
  }
}
