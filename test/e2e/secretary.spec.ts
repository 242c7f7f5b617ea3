/** From 同意送签 to the number: sheet, signature, comparison, recheck, number, archive sheet. */
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { fillSignature, openCase, openDemo, signIn, signOut } from './support/desk.ts'
import { expect, ROOT, test } from './support/fixtures.ts'

const DRAFT = join(ROOT, 'resources/demo/drafts/重大行政决策事项目录（送审稿）.docx')
const SCAN = join(ROOT, 'test/fixtures/scan.png')

/** The browser has as many windows as one likes: both ask at the same moment, one gets the number, the other is told it. */
async function drawInEveryWindow(page: Page): Promise<void> {
  const button = (p: Page) => p.getByRole('region', { name: '取号' }).getByRole('button', { name: '取号', exact: true })
  if (test.info().project.name === 'desktop') return button(page).click()
  const second = await page.context().newPage()
  await second.goto(page.url())
  await second.getByRole('tab', { name: '复核取号' }).click()
  await expect(button(second)).toBeEnabled()
  await Promise.all([button(page).click(), button(second).click()])
  for (const window of [page, second]) {
    const told = window.getByRole('region', { name: '文号' })
    await expect(told).toContainText('本件已编', { timeout: 15_000 })
    await expect(told).toContainText('云政发〔2026〕12号')
  }
  await second.close()
}

test('a case that was passed is signed, compared by a second person, rechecked, and numbered 云政发〔2026〕12号', async ({
  open,
}) => {
  test.setTimeout(120_000)
  const { page } = await open()
  await openDemo(page)
  await signIn(page, '马小川')

  // The number is shut before the signature, and says why.
  await openCase(page, 'C-2026-0142')
  await page.getByRole('tab', { name: '复核取号' }).click()
  await expect(page.getByRole('button', { name: '取号', exact: true })).toHaveCount(0)

  await page.getByRole('tab', { name: '审批单' }).click()
  await expect(page.getByLabel('送签稿预览')).toContainText('发文审批单')
  await page.getByRole('button', { name: /打印送签稿（第 1 次）/ }).click()
  await expect(page.getByText(/第 1 次打印已记录/)).toBeVisible({ timeout: 20_000 })

  await page.getByRole('tab', { name: '签发录入' }).click()
  const entry = await fillSignature(page, SCAN)
  await entry.getByRole('button', { name: '保存签发录入' }).click()
  await expect(page.getByText('纸质签批补录').first()).toBeVisible()

  // Nobody compares the own entry.
  await page.getByRole('tab', { name: '签发录入' }).click()
  await expect(page.getByText(/本人录入的签批须由另一人核对/).first()).toBeVisible()
  await signOut(page)

  await signIn(page, '谢芸')
  await openCase(page, 'C-2026-0142')
  await page.getByRole('region', { name: '核对签批' }).getByRole('button', { name: '相符' }).first().click()
  await expect(page.getByText('待复核').first()).toBeVisible()

  await page.getByRole('tab', { name: '复核取号' }).click()
  await page.locator('input[type=file]').first().setInputFiles(DRAFT)
  await page.getByRole('button', { name: '比对复核' }).click()
  await expect(page.getByText('云政发〔2026〕12号').first()).toBeVisible({ timeout: 15_000 })
  await drawInEveryWindow(page)
  await expect(page.getByText('已编号印发').first()).toBeVisible({ timeout: 15_000 })

  // The register has it, after 11 and before nothing, as a number.
  await page.evaluate(() => {
    window.location.hash = '#/register?search=' + encodeURIComponent('云政发〔2026〕12号')
  })
  await expect(page.getByRole('grid').getByRole('row').filter({ hasText: '云政发〔2026〕12号' })).toHaveCount(1)
  await page.evaluate(() => {
    window.location.hash = '#/register?search=' + encodeURIComponent('云政发〔2026〕13号')
  })
  await expect(page.getByText(/共 ?0 ?件/).first()).toBeVisible()
})
