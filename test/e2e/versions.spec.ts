/** A text that changes under review: saved back by a reviewer, sent back and handed in again. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { changeWords } from '../support/docxWords.ts'
import { expectAccessible, expectWellLaidOut, openCase, openDemo, signIn, signOut } from './support/desk.ts'
import { expect, ROOT, test } from './support/fixtures.ts'

const draft = (name: string): Buffer => readFileSync(join(ROOT, 'resources/demo/drafts', name))
const HEATING = '农村取暖安全工作通知（送审稿）.docx'
const PLAN_AGAIN = '森林防灭火工作方案（修改稿）.docx'

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  await page.getByLabel('正文', { exact: true }).setInputFiles({ name, mimeType, buffer })
}

async function look(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(200)
  if (process.env['SHOT']) await page.screenshot({ path: `/tmp/shots/${name}.png` })
  await test.step(name, async () => {
    await expectWellLaidOut(page)
    await expectAccessible(page)
  })
}

test('a reviewer who saves a corrected sentence back is told before, and no longer approves', async ({ open }) => {
  const { page } = await open()
  await openDemo(page)
  await signIn(page, '周岚')
  await openCase(page, 'C-2026-0145')
  await expect(page.getByRole('button', { name: '同意送签' })).toBeVisible()
  await page.getByRole('button', { name: '存回' }).click()
  await choose(page, HEATING, Buffer.from(changeWords(draft(HEATING), '重点更换', '优先更换')))

  const box = page.getByRole('region', { name: '存回' })
  await expect(box.getByText('改自第 1 稿（现稿）')).toBeVisible()
  await expect(box.locator('del')).toHaveText(['重点'])
  await expect(box.locator('ins')).toHaveText(['优先'])
  await look(page, 'what the file changes')

  // Esc saves nothing; Enter on the button that has the focus does.
  await box.getByRole('button', { name: '保存第 2 稿' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('保存后您即为本稿修改人，不能再担任本稿审核人')
  await look(page, 'told before saving')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 }).locator('..')).toContainText('第 1 稿')
  await box.getByRole('button', { name: '保存第 2 稿' }).click()
  await expect(dialog.getByRole('button', { name: '保存并成为修改人' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 }).locator('..')).toContainText('第 2 稿')

  await page.getByRole('tab', { name: '审核', exact: true }).click()
  await expect(page.getByText('周岚是本稿修改人，不能担任本稿审核人').first()).toBeVisible()
  await expect(page.getByRole('button', { name: '同意送签' })).toHaveCount(0)

  // Made from the first version, while the second is the present one: both sides, nothing overwritten.
  await page.getByRole('button', { name: '存回' }).click()
  await choose(page, HEATING, Buffer.from(changeWords(draft(HEATING), '12月20日前', '12月15日前')))
  await expect(page.getByRole('alert')).toContainText('这份文件改自第 1 稿，现稿是第 2 稿')
  await page.getByRole('button', { name: '保存第 3 稿' }).click()
  await expect(page.getByText('请先看过两边的不同并勾选')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 }).locator('..')).toContainText('第 2 稿')
  await look(page, 'both sides of a conflict')
})

test('a text handed in again opens at what changed, with the reasons it was returned for', async ({ open }) => {
  test.setTimeout(120_000)
  const { page } = await open()
  await openDemo(page)
  await signIn(page, '周岚')
  await openCase(page, 'C-2026-0143')
  await expect(page.getByLabel(/^N01 /).first()).toBeFocused()
  await page.keyboard.press('1')
  await expect(page.getByLabel(/^N01 .*符合/)).toBeVisible()
  await page.keyboard.press('1')
  await expect(page.getByText('已保存', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: '退回修改' }).click()
  await expect(page.getByRole('textbox', { name: /理由 1/ })).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('起草单位修改重报').first()).toBeVisible()

  await signOut(page)
  await signIn(page, '刘海')
  await openCase(page, 'C-2026-0143')
  await choose(page, PLAN_AGAIN, draft(PLAN_AGAIN))
  await expect(page.getByText('改动所印发的文本')).toBeVisible()
  await look(page, 'handing in again')
  await page.getByRole('button', { name: '保存第 2 稿' }).click()
  await expect(page.getByRole('heading', { level: 1 }).locator('..')).toContainText('第 2 稿')

  await signOut(page)
  await signIn(page, '周岚')
  await openCase(page, 'C-2026-0143')
  await expect(page.getByText('与第 1 稿的不同').first()).toBeVisible()
  await expect(page.getByRole('checkbox', { name: '只看改动' })).toBeChecked()
  const paper = page.getByLabel('稿件正文')
  await expect(paper.getByRole('button', { name: /未改动 \d+ 段/ }).first()).toBeVisible()
  await expect(paper.locator('del').first()).toBeVisible()
  await look(page, 'only what changed')

  // What was answered is offered: one key confirms one item, and nothing confirms all.
  const first = page.getByLabel(/^N01 /).first()
  await expect(first).toContainText('第 1 稿已答 符合')
  await first.focus()
  await page.keyboard.press('y')
  await expect(page.getByLabel(/^N01 .*，符合/)).toBeVisible()
  // N12 was one of the reasons, and is settled by the shorter text.
  const named = page.getByText('第 1 稿退回修改').first()
  await named.scrollIntoViewIfNeeded()
  await expect(named).toBeVisible()
  await look(page, 'the reasons it was returned for')

  await page.getByRole('checkbox', { name: '只看改动' }).uncheck()
  await expect(paper.getByRole('button', { name: /未改动/ })).toHaveCount(0)
  await look(page, 'the whole paper with its changes')
})
