/**
 * Every screen at 1366×768: nothing clipped, no sideways scroll of the page, no axe violation of A and AA. With PICTURES=1 the
 * pictures of the manual are taken on the way (npm run pictures).
 */
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible, expectWellLaidOut, fillSignature, goTo, openCase, openDemo, signIn, signOut } from './support/desk.ts'
import { expect, ROOT, test } from './support/fixtures.ts'

/** Screens that are only looked at; the manual has no room for all. */
const NO_PICTURE: ReadonlySet<string> = new Set([
  'planMonthLater',
  'loadMonthLater',
  'ceilings',
  'todayEmpty',
  'inspections',
  'intakeEmpty',
  'searchEmpty',
  'sheetBefore',
  'signOffBefore',
  'numberBefore',
  'historyBefore',
])
const DRAFT = join(ROOT, 'resources/demo/drafts/重大行政决策事项目录（送审稿）.docx')
const SCAN = join(ROOT, 'test/fixtures/scan.png')

async function look(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(300)
  if (process.env['PICTURES'] === '1' && !NO_PICTURE.has(name))
    await page.screenshot({ path: join(ROOT, 'docs/pictures', `${name}.png`) })
  await test.step(name, async () => {
    await expectWellLaidOut(page)
    await expectAccessible(page)
  })
}

test('every screen is whole and accessible', async ({ open }) => {
  test.setTimeout(180_000)
  const { page } = await open()
  await expect(page.getByRole('button', { name: '打开演示库' })).toBeVisible()
  await look(page, 'start')
  await openDemo(page, '2026-11-02')
  await look(page, 'signIn')
  await signIn(page, '韩立群')
  await page.evaluate(() => {
    window.location.hash = '#/counts?month=2026-10'
  })
  await expect(page.getByText(/2026年10月印发10件/)).toBeVisible()
  await look(page, 'counts')
  for (const [room, name] of [
    ['登记簿', 'register'],
    ['发文计划', 'planMonthLater'],
    ['乡镇负担', 'loadMonthLater'],
    ['台账', 'ledger'],
    ['设置', 'settings'],
    ['查询', 'searchEmpty'],
  ] as const) {
    await goTo(page, room)
    await look(page, name)
  }
  await page.getByRole('textbox', { name: '查询内容' }).fill('取暖 2024..2026')
  await page.keyboard.press('Enter')
  await expect(page.getByText('的全部结果，无遗漏')).toBeVisible()
  await look(page, 'search')
})

test('the desk of the 22nd is whole and accessible', async ({ open }) => {
  test.setTimeout(240_000)
  const { page } = await open()
  await openDemo(page)
  await signIn(page, '周岚')
  await look(page, 'queue')
  await goTo(page, '收稿')
  await look(page, 'intakeEmpty')
  await page.locator('input[type=file]').first().setInputFiles(DRAFT)
  await expect(page.locator('#f-title')).toHaveValue(/重大行政决策/, { timeout: 15_000 })
  await look(page, 'intake')
  await goTo(page, '依据库')
  await expect(page.getByText('共 8 件')).toBeVisible()
  await look(page, 'library')
  await goTo(page, '乡镇负担')
  await page.getByRole('button', { name: /石桥乡 10-26 至 11-01：/ }).click()
  await look(page, 'load')
  await page.getByRole('tab', { name: /督检考报备/ }).click()
  await look(page, 'inspections')
  await openCase(page, 'C-2026-0143')
  await expect(page.getByText(/相近的文件 \d/).first()).toBeVisible()
  await look(page, 'review')
  for (const [tab, name] of [
    ['对照', 'compare'],
    ['稿件与稿次', 'versions'],
    ['审批单', 'sheetBefore'],
    ['签发录入', 'signOffBefore'],
    ['复核取号', 'numberBefore'],
    ['经过', 'historyBefore'],
  ] as const) {
    await page.getByRole('tab', { name: tab }).click()
    await look(page, name)
  }

  await openCase(page, 'C-2026-0144')
  await page.getByRole('button', { name: '不予发文' }).click()
  await page.locator('#decide-reason-0').fill('未列入评比达标表彰保留项目')
  await page.getByRole('button', { name: '确认不予发文' }).click()
  await expect(page.getByRole('heading', { name: '退文通知单' })).toBeVisible()
  await look(page, 'refused')
  await goTo(page, '今日办理')
  await expect(page.getByText('C-2026-0144').first()).toBeVisible()
  await look(page, 'today')

  await openCase(page, 'C-2026-0141')
  await page.getByRole('tab', { name: '会签' }).click()
  await expect(page.getByText('会签 5 家')).toBeVisible()
  await look(page, 'countersign')
  await page.getByRole('tab', { name: /^审核/ }).click()
  await page.locator('.checklist-pane [data-stop]').first().waitFor()
  await page.keyboard.press('r')
  const form = page.getByRole('form', { name: '规范性文件认定' })
  await expect(form.getByRole('radio', { name: '是，行政规范性文件' })).toBeFocused()
  await form.getByLabel('认定理由').fill('对农村村民申请宅基地作普遍规定，反复适用')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('region', { name: '条件与决定' }).locator('[data-condition="legalOpinion"]').click()
  await expect(page.getByRole('tab', { name: '专项审核' })).toHaveAttribute('aria-selected', 'true')
  await look(page, 'legal')

  await openCase(page, 'C-2026-0145')
  await page.getByRole('button', { name: '紧急放行…' }).click()
  await expect(page.getByRole('dialog', { name: '提出紧急放行' }).getByText('参与放行的人不能补审')).toBeVisible()
  await look(page, 'emergency')
})

test('the rooms of the head on the 22nd are whole and accessible', async ({ open }) => {
  test.setTimeout(180_000)
  const { page } = await open()
  await openDemo(page)
  await signIn(page, '韩立群')
  await goTo(page, '今日办理')
  await look(page, 'todayEmpty')
  await goTo(page, '发文计划')
  await look(page, 'plan')
  await page.getByRole('tab', { name: /控制数/ }).click()
  await look(page, 'ceilings')
  await goTo(page, '抽查复审')
  await page.getByRole('button', { name: '抽取2026年9月的件' }).click()
  await expect(page.getByText('种子 2026-09')).toBeVisible()
  await look(page, 'samples')
  await signOut(page)
  await signIn(page, '周岚')
  await goTo(page, '抽查复审')
  await page.getByRole('listitem').filter({ hasText: '粮食应急保供方案' }).getByRole('button', { name: '复审' }).click()
  await expect(page.getByLabel('稿件正文')).toContainText('县级储备粮保持在4200吨')
  await look(page, 'sampleAnswer')
})

test('the desk of the secretary on the 22nd is whole and accessible', async ({ open }) => {
  test.setTimeout(180_000)
  const { page } = await open()
  await openDemo(page)
  await signIn(page, '马小川')
  await openCase(page, 'C-2026-0142')
  await page.getByRole('tab', { name: '审批单' }).click()
  await expect(page.getByLabel('送签稿预览')).toContainText('发文审批单')
  await look(page, 'sheet')
  await page.getByRole('button', { name: /打印送签稿（第 1 次）/ }).click()
  await expect(page.getByText(/第 1 次打印已记录/)).toBeVisible({ timeout: 20_000 })
  await page.getByRole('tab', { name: '签发录入' }).click()
  const entry = await fillSignature(page, SCAN)
  await look(page, 'signOff')
  await entry.getByRole('button', { name: '保存签发录入' }).click()
  await expect(page.getByText('纸质签批补录').first()).toBeVisible()
  await signOut(page)
  await signIn(page, '谢芸')
  await openCase(page, 'C-2026-0142')
  await page.getByRole('region', { name: '核对签批' }).getByRole('button', { name: '相符' }).first().click()
  await expect(page.getByText('待复核').first()).toBeVisible()
  await page.getByRole('tab', { name: '复核取号' }).click()
  await page.locator('input[type=file]').first().setInputFiles(DRAFT)
  await page.getByRole('button', { name: '比对复核' }).click()
  await expect(page.getByText('云政发〔2026〕12号').first()).toBeVisible({ timeout: 15_000 })
  await look(page, 'number')
  await page.getByRole('tab', { name: '经过' }).click()
  await look(page, 'history')
})
