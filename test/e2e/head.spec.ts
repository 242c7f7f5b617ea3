/** The head's morning (2 November): the month, the cumulative, what stands behind a figure. */
import { goTo, openDemo, signIn } from './support/desk.ts'
import { expect, test } from './support/fixtures.ts'

test('October 2026: 14 to 10, outside 13 to 18, both together, the rule under the table, the rows behind the ten', async ({
  open,
}) => {
  const { page } = await open()
  await openDemo(page, '2026-11-02')
  await signIn(page, '韩立群')
  await page.evaluate(() => {
    window.location.hash = '#/counts?month=2026-10'
  })
  await expect(
    page.getByText(
      '2026年10月印发10件，比去年同月少4件（−28.57%）；口径外18件，比去年同月多5件（+38.46%）；两者合计28件，多1件（+3.70%）。',
    ),
  ).toBeVisible()
  await expect(page.getByText(/92件.*−32\.85%.*155件.*\+26\.02%.*247件.*−5\.00%/).first()).toBeVisible()
  await expect(page.getByText('存在以白头件替代文件的可能，请核查').first()).toBeVisible()
  const table = page.getByRole('table').first()
  for (const [label, now, before] of [
    ['云发', '1', '1'],
    ['云办发', '3', '5'],
    ['云政发', '2', '2'],
    ['云政办发', '4', '6'],
    ['口径内合计', '10', '14'],
    ['口径外合计', '18', '13'],
  ] as const) {
    const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: label, exact: true }) })
    await expect(row.getByRole('button').nth(0)).toHaveText(now)
    await expect(row.getByRole('button').nth(1)).toHaveText(before)
  }
  await expect(page.getByText(/统计口径：按印发日期计入当月/).first()).toBeVisible()

  const sum = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '口径内合计', exact: true }) })
  await sum.getByRole('button').nth(0).click()
  const drawer = page.getByRole('dialog')
  await expect(drawer.getByText(/共 ?10 ?件/).first()).toBeVisible()
  for (const no of [
    '云发〔2026〕11号',
    '云办发〔2026〕27号',
    '云办发〔2026〕28号',
    '云办发〔2026〕29号',
    '云政发〔2026〕11号',
    '云政发〔2026〕12号',
    '云政办发〔2026〕38号',
    '云政办发〔2026〕39号',
    '云政办发〔2026〕40号',
    '云政办发〔2026〕41号',
  ]) {
    await expect(drawer.getByText(no).first()).toBeVisible()
  }
  await page.keyboard.press('Escape')
  await expect(drawer).toHaveCount(0)
})

test('the number ledger of 2026 accounts for every serial', async ({ open }) => {
  const { page } = await open()
  await openDemo(page, '2026-11-02')
  await signIn(page, '韩立群')
  await goTo(page, '台账')
  await expect(page.getByText(/最大 41 − 作废 1（17号） − 预留 0 = 40/)).toBeVisible()
})
