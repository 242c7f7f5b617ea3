/**
 * Every screen at 1366×768: nothing clipped, no sideways scroll of the page, no axe violation of A and AA. With PICTURES=1 the
 * pictures of the manual are taken on the way (npm run pictures).
 */
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible, expectWellLaidOut, goTo, openCase, openDemo, signIn } from './support/desk.ts'
import { expect, ROOT, test } from './support/fixtures.ts'

async function look(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(300)
  if (process.env['PICTURES'] === '1') await page.screenshot({ path: join(ROOT, 'docs/pictures', `${name}.png`) })
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
    ['今日办理', 'today'],
    ['登记簿', 'register'],
    ['台账', 'ledger'],
    ['查询', 'search'],
    ['设置', 'settings'],
  ] as const) {
    await goTo(page, room)
    await look(page, name)
  }
})

test('the desk of the 22nd is whole and accessible', async ({ open }) => {
  test.setTimeout(180_000)
  const { page } = await open()
  await openDemo(page)
  await signIn(page, '周岚')
  await look(page, 'queue')
  await goTo(page, '收稿')
  await look(page, 'intake')
  await goTo(page, '依据库')
  await expect(page.getByText('共 8 件')).toBeVisible()
  await look(page, 'library')
  await openCase(page, 'C-2026-0143')
  await look(page, 'review')
  for (const [tab, name] of [
    ['对照', 'compare'],
    ['稿件与稿次', 'versions'],
    ['审批单', 'sheet'],
    ['签发录入', 'signOff'],
    ['复核取号', 'number'],
    ['经过', 'history'],
  ] as const) {
    await page.getByRole('tab', { name: tab }).click()
    await look(page, name)
  }
})
