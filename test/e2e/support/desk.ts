/** What a person does again and again: open the demo, sign in, open a case, watch that nothing is clipped. */
import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page } from '@playwright/test'

export type DemoDate = '2026-10-22' | '2026-11-02'

export async function openDemo(page: Page, date: DemoDate = '2026-10-22'): Promise<void> {
  await page.getByText(date, { exact: false }).first().click()
  await page.getByRole('button', { name: '打开演示库' }).click()
  await expect(page.getByText(`演示 ${date}`).first()).toBeVisible({ timeout: 20_000 })
}

export async function signIn(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).click()
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByRole('navigation', { name: '各室' })).toBeVisible()
}

export async function signOut(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = '#/queue'
  })
  await page.locator('.top-line, header').getByRole('button').last().click()
  await page.getByText('退出', { exact: false }).first().click()
  await expect(page.getByRole('button', { name: '登录', exact: true })).toBeVisible()
}

/** Opens a case of the queue by its 审核编号, whoever's turn it is. */
export async function openCase(page: Page, reviewNo: string): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = '#/queue'
  })
  const row = page.getByRole('row').filter({ hasText: reviewNo })
  // The queue may still be loading: look on one side, then on the other, until the row is there.
  let side = 0
  await expect(async () => {
    if ((await row.count()) === 0) await page.getByText(side++ % 2 === 0 ? /等我办 \d/ : /等他人办 \d/).click()
    await expect(row.first()).toBeVisible({ timeout: 2000 })
  }).toPass({ timeout: 30_000 })
  await row.first().dblclick()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

export const goTo = async (page: Page, room: string): Promise<void> => {
  await page.getByRole('navigation', { name: '各室' }).getByRole('link', { name: room }).click()
}

/** No sideways scroll of the page, and no heading, button, label or mark whose own text is cut. */
export async function expectWellLaidOut(page: Page): Promise<void> {
  const troubles = await page.evaluate(() => {
    const found: string[] = []
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth) found.push(`the page scrolls sideways: ${scrollWidth} > ${clientWidth}`)
    for (const el of document.querySelectorAll<HTMLElement>('h1, h2, button, label, .mark, [role=tab], [role=columnheader]')) {
      const style = getComputedStyle(el)
      const hidden =
        style.visibility === 'hidden' ||
        style.display === 'none' ||
        el.offsetParent === null ||
        el.closest('.visually-hidden') !== null
      const cuts = style.overflow !== 'visible' || style.textOverflow === 'ellipsis'
      if (!hidden && cuts && el.scrollWidth > el.clientWidth + 1) found.push(`cut: ${el.tagName} ${el.textContent?.slice(0, 40)}`)
    }
    return found
  })
  expect(troubles).toEqual([])
}

/** WCAG A and AA, with target-size, which axe leaves off by default. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], rules: { 'target-size': { enabled: true } } })
    .analyze()
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(' | ')}`)).toEqual([])
}

/** What the leader wrote on the paper, entered with its scan but not yet saved; on the tab 签发录入. */
export async function fillSignature(page: Page, scan: string): Promise<Locator> {
  const entry = page.getByRole('region', { name: '录入签发' })
  await entry.getByRole('combobox').first().click()
  await page
    .getByText(/林致远/)
    .last()
    .click()
  await entry.getByText('同意印发').first().click()
  await entry.locator('#sign-date').fill('2026-10-22')
  await page.keyboard.press('Enter')
  await entry.locator('input[type=file]').setInputFiles(scan)
  return entry
}
