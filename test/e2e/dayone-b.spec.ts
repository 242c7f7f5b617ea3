/**
 * The reviewer's day, middle part: a 规范性文件 with a 会签意见 that is no legality opinion, a sentence corrected by a reviewer who then
 * no longer approves, and an approval that falls with one changed date. What legal.spec and versions.spec assert is walked through here,
 * not asserted again.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { changeWords } from '../support/docxWords.ts'
import { expectWellLaidOut, goTo, openCase, openDemo, signIn, signOut } from './support/desk.ts'
import { expect, ROOT, test } from './support/fixtures.ts'

const RULES = 'C-2026-0141'
const HEATING = 'C-2026-0145'
const SCAN = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const png = (name: string) => ({ name, mimeType: 'image/png', buffer: SCAN })
const docx = (name: string, buffer: Buffer) => ({
  name,
  mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  buffer,
})

const gatesOf = (page: Page): Locator => page.getByRole('region', { name: '条件与决定' })
const unmet = (within: Locator): Locator => within.getByRole('listitem').filter({ hasText: '✕ 未满足' })
const caseHead = (page: Page): Locator => page.getByRole('heading', { level: 1 }).locator('..')

/** Whether the case waits for whoever is signed in: the rows of 等我办, without looking at 等他人办. */
async function waitsForMe(page: Page, reviewNo: string, yes: boolean): Promise<void> {
  await goTo(page, '待办')
  await page.getByText(/等我办 \d/).click()
  await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: reviewNo })).toHaveCount(yes ? 1 : 0)
}

/** Two frames: the focus has gone where the key sent it. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))))

/** Every open item by the keyboard: G goes to the next, 1 answers it (or confirms a group of 未触发), its evidence is typed where asked for. */
async function answerAll(page: Page): Promise<void> {
  await page.locator('.checklist-pane [data-stop]').first().waitFor()
  const left = page.getByRole('tab').filter({ hasText: /余\d/ })
  for (let n = 0; n < 60 && (await left.count()) > 0; n++) {
    await page.keyboard.press('g')
    await settled(page)
    await page.keyboard.press('1')
    await settled(page)
    if ((await page.locator('.item-fields :focus').count()) === 0) continue
    await page.keyboard.type('来文所附材料')
    await page.keyboard.press('Enter')
    await settled(page)
  }
  await expect(left).toHaveCount(0)
  await expect(gatesOf(page)).toContainText('全部满足')
}

async function approve(page: Page, versionNo: number): Promise<void> {
  await gatesOf(page).getByRole('button', { name: '同意送签' }).click()
  const panel = page.getByRole('region', { name: '同意送签' })
  await expect(panel).toContainText(`第 ${versionNo} 稿`)
  await panel.getByRole('button', { name: '确认同意送签' }).click()
  await expect(caseHead(page).locator('xpath=../..').getByText('待签发', { exact: false }).first()).toBeVisible()
}

async function fillPoints(paper: Locator, page: Page, article: string): Promise<void> {
  await paper.locator('[data-point="1"]').focus()
  for (const key of ['1', '1', '1', '1', '1']) await page.keyboard.press(key)
  await expect(paper.getByLabel('第 5 项条款')).toBeFocused()
  await page.keyboard.type(article)
  await page.keyboard.press('Enter')
  await page.keyboard.press('1')
  await page.keyboard.press('1')
}

test('规范性文件: 送签 stays shut, 会签意见 is kept under 会签, point 5 names its article, 集体审议 alone is left', async ({
  open,
}) => {
  test.setTimeout(180_000)
  const { page } = await open()
  await openDemo(page)
  await signIn(page, '周岚')
  await openCase(page, RULES)
  await page.locator('.checklist-pane [data-stop]').first().waitFor()
  await page.keyboard.press('r')
  const form = page.getByRole('form', { name: '规范性文件认定' })
  await expect(form.getByRole('radio', { name: '是，行政规范性文件' })).toBeFocused()
  // Without a reason it is not decided.
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('请填写认定理由').first()).toBeVisible()
  await form.getByLabel('认定理由').fill('对农村村民申请宅基地作普遍规定，反复适用')
  await page.keyboard.press('Control+Enter')
  await expect(form).toHaveCount(0)
  const gates = gatesOf(page)
  await expect(gates).toContainText('规范性文件：行政规范性文件')
  await gates.getByRole('button', { name: '同意送签' }).click()
  const pass = page.getByRole('region', { name: '同意送签' })
  await expect(pass.getByRole('button', { name: '确认同意送签' })).toBeDisabled()
  for (const words of ['合法性审核意见', '七项审查', '公平竞争', '集体审议'])
    await expect(unmet(pass).filter({ hasText: words }).first()).toBeVisible()
  await page.keyboard.press('Escape')

  // The 会签意见 of 10-12 chosen as opinion: refused, and kept for what it is.
  await page.getByRole('tab', { name: '专项审核' }).click()
  const opinion = page.getByRole('region', { name: '三、合法性审核' })
  await opinion.getByRole('button', { name: '录入纸质意见' }).click()
  const paper = page.getByRole('form', { name: '录入纸质合法性审核意见' })
  await paper.locator('input[type=file]').setInputFiles(png('县司法局会签意见.png'))
  await paper.getByLabel('意见书编号').fill('云司审〔2026〕18号')
  await paper.getByLabel('审核人').fill('何清')
  await fillPoints(paper, page, '第九条')
  await paper.getByRole('radio', { name: '合法，可提请审议' }).check()
  await paper.getByLabel('意见日期').fill('2026-10-12')
  await page.keyboard.press('Enter')
  await paper.getByRole('button', { name: '录入合法性审核意见' }).click()
  await expect(page.getByText('会签意见不能代替合法性审核意见。')).toBeVisible()
  const keep = page.getByRole('form', { name: '存入会签' })
  await keep.getByLabel('会签单位').fill('县司法局')
  await keep.getByLabel('会签日期').fill('2026-10-12')
  await page.keyboard.press('Enter')
  await keep.getByLabel('签署人').fill('何清')
  await keep.getByLabel('意见内容').fill('无意见')
  await keep.getByRole('button', { name: '存入会签' }).click()
  await expect(keep).toHaveCount(0)
  await page.getByRole('tab', { name: '会签' }).click()
  const justice = page.getByRole('listitem').filter({ hasText: '县司法局' }).filter({ hasText: '纸质会签补录' })
  await expect(justice).toContainText('无意见')
  await expect(justice).toContainText('2026-10-12')
  await expectWellLaidOut(page)

  // The real opinion: without the article of point 5 it is not taken.
  await page.getByRole('tab', { name: '专项审核' }).click()
  const aside = page.getByRole('complementary', { name: '同意送签对专项审核的要求' })
  await expect(unmet(aside).filter({ hasText: '合法性审核意见' }).first()).toBeVisible()
  // What was filled in is still there; only the paper is another.
  await expect(paper.getByLabel('意见书编号')).toHaveValue('云司审〔2026〕18号')
  await paper.locator('input[type=file]').setInputFiles(png('云司审〔2026〕18号.png'))
  await paper.getByLabel('第 5 项条款').fill('')
  await paper.getByLabel('意见日期').fill('2026-10-21')
  await page.keyboard.press('Enter')
  await paper.getByRole('button', { name: '录入合法性审核意见' }).click()
  await expect(paper.getByText(/第 ?5 ?项.*条款/).first()).toBeVisible()
  await paper.getByLabel('第 5 项条款').fill('第九条')
  await paper.getByRole('button', { name: '录入合法性审核意见' }).click()
  await expect(paper).toHaveCount(0)
  const fair = page.getByRole('region', { name: '四、公平竞争' })
  await fair.getByRole('radio', { name: '不适用' }).check()
  await fair.getByLabel('不适用的理由').fill('不涉及经营者生产经营活动')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.case-next')).toContainText('待集体审议')

  // The meeting of the 28th has not been held: it cannot be entered on the 22nd.
  const meeting = page.getByRole('region', { name: '五、集体审议' })
  await meeting.getByRole('button', { name: '录入集体审议' }).click()
  const minutes = page.getByRole('form', { name: '录入集体审议' })
  await minutes.getByLabel('会议名称和次数').fill('县政府第42次常务会议')
  await minutes.getByLabel('审议日期').fill('2026-10-28')
  await page.keyboard.press('Enter')
  await minutes.getByLabel('纪要编号').fill('第42次')
  await minutes.getByRole('button', { name: '保存集体审议' }).click()
  await expect(page.getByText(/2026-10-28 晚于今天/).first()).toBeVisible()
  await minutes.getByRole('button', { name: '返回' }).click()
  await expect(unmet(aside)).toHaveText([/集体审议/])
  await expectWellLaidOut(page)
})

const HEATING_FILE = '农村取暖安全工作通知（送审稿）.docx'
const first = readFileSync(join(ROOT, 'resources/demo/drafts', HEATING_FILE))
const second = Buffer.from(changeWords(first, '重点更换', '优先更换'))
const third = Buffer.from(changeWords(second, '10月31日前', '11月10日前'))

/** 周岚 corrects one clumsy sentence in the file and saves it back. */
async function saveBack(page: Page): Promise<void> {
  await openCase(page, HEATING)
  await page.getByRole('button', { name: '存回' }).click()
  await page.getByLabel('正文', { exact: true }).setInputFiles(docx(HEATING_FILE, second))
  await page.getByRole('button', { name: '保存第 2 稿' }).click()
  await page.getByRole('button', { name: '保存并成为修改人' }).click()
  await expect(caseHead(page)).toContainText('第 2 稿')
}

async function mayNotApprove(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /^审核( 待办)?$/ }).click()
  await expect(page.getByText('周岚是本稿修改人，不能担任本稿审核人').first()).toBeVisible()
  await expect(page.getByRole('button', { name: '同意送签' })).toHaveCount(0)
}

test('neither a new login nor another file name makes the editor of a text its reviewer again', async ({ open }) => {
  test.setTimeout(120_000)
  const { page } = await open()
  await openDemo(page)
  await signIn(page, '周岚')
  await saveBack(page)
  await waitsForMe(page, HEATING, false)
  await signOut(page)
  await signIn(page, '周岚')
  await openCase(page, HEATING)
  await mayNotApprove(page)
  await page.getByRole('tab', { name: '稿件与稿次' }).click()
  await page.getByRole('button', { name: '提交新稿次' }).click()
  await page.getByLabel('正文', { exact: true }).setInputFiles(docx('丁一鸣改定稿.docx', second))
  await expect(page.getByText('正文逐段相同')).toBeVisible()
  await page.getByRole('button', { name: '保存第 3 稿' }).click()
  await expect(caseHead(page)).toContainText('第 3 稿')
  await mayNotApprove(page)
})

test('陈默 approves the corrected text; one changed date voids it, he sees only that, approves again, and both stay', async ({
  open,
}) => {
  test.setTimeout(240_000)
  const { page } = await open()
  await openDemo(page)
  await signIn(page, '周岚')
  await saveBack(page)
  await signOut(page)

  await signIn(page, '陈默')
  await waitsForMe(page, HEATING, true)
  await openCase(page, HEATING)
  await answerAll(page)
  await approve(page, 2)
  await signOut(page)

  await signIn(page, '丁一鸣')
  await openCase(page, HEATING)
  await page.getByRole('tab', { name: '稿件与稿次' }).click()
  await page.getByRole('button', { name: '提交新稿次' }).click()
  await page.getByLabel('正文', { exact: true }).setInputFiles(docx(HEATING_FILE, third))
  await expect(page.getByText(/保存后失效：审核/)).toBeVisible()
  await page.getByRole('button', { name: '保存第 3 稿' }).click()
  await expect(caseHead(page)).toContainText('第 3 稿')
  await signOut(page)

  await signIn(page, '陈默')
  await waitsForMe(page, HEATING, true)
  await openCase(page, HEATING)
  await page.getByRole('tab', { name: '经过' }).click()
  const approvals = page.getByRole('listitem').filter({ has: page.getByText('同意送签', { exact: true }) })
  await expect(approvals).toHaveCount(1)
  await expect(approvals.first()).toContainText('失效')
  await expect(approvals.first()).toContainText('第 2 稿；因第 3 稿失效')
  await expect(approvals.first().locator('del')).toHaveText(['10月31'])
  await expect(approvals.first().locator('ins')).toHaveText(['11月10'])
  await expectWellLaidOut(page)

  // Only the difference: the one paragraph, the rest folded.
  await page.getByRole('tab', { name: /^审核( 待办)?$/ }).click()
  await expect(page.getByRole('checkbox', { name: '只看改动' })).toBeChecked()
  const text = page.getByLabel('稿件正文')
  await expect(text.locator('ins').first()).toBeVisible()
  expect((await text.locator('del').allTextContents()).join('')).toBe('1031')
  expect((await text.locator('ins').allTextContents()).join('')).toBe('1110')
  await answerAll(page)
  await approve(page, 3)
  await page.getByRole('tab', { name: '经过' }).click()
  await expect(approvals).toHaveCount(2)
  await expect(approvals.first()).toContainText('失效')
  await expect(approvals.last()).toContainText('第 3 稿')
  await expect(approvals.last()).not.toContainText('失效')
})
