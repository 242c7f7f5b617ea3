/** The reviewer's day (22 October): find, open, answer, send back, refuse, search. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { openCase, openDemo, signIn } from './support/desk.ts'
import { expect, ROOT, test } from './support/fixtures.ts'

test('the queue holds five cases, and the number in the heading is the number of rows', async ({ open }) => {
  const { page } = await open()
  await openDemo(page)
  await signIn(page, '周岚')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('5')
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(6)
  for (const no of ['0141', '0143', '0144', '0145', '0146'])
    await expect(page.getByRole('row').filter({ hasText: `C-2026-${no}` })).toHaveCount(1)
  await expect(page.getByRole('row').filter({ hasText: 'C-2026-0143' })).toContainText('审核中')
})

test('by keyboard only: open a case, see its findings, answer, go to what is open', async ({ open }) => {
  const { page } = await open()
  await openDemo(page)
  await signIn(page, '周岚')
  await page.getByRole('grid').focus()
  const chosen = page.locator('[role=row][aria-selected=true], [role=row].is-current, [role=row].selected')
  for (let i = 0; i < 6 && !(await chosen.filter({ hasText: 'C-2026-0143' }).count()); i++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('森林防灭火')

  const paper = page.getByLabel('稿件正文')
  await expect(paper).toContainText('各乡镇每日17时前报送')
  await expect(page.getByText('5236 字', { exact: true })).toBeVisible()
  for (const id of ['B06', 'B05', 'F09']) await expect(paper.getByText(id).first()).toBeAttached()
  await expect(paper).toContainText('2026年10月28日（星期四）')
  await expect(page.getByLabel(/^N12 /).first()).toContainText('4000')
  await expect(page.getByText(/云政办发〔2025〕52号/).first()).toBeVisible()

  // 1 answers 符合 and the focus moves on by itself.
  const open1 = page.getByRole('tab', { name: /必要性/ })
  const before = await open1.textContent()
  await page.getByLabel(/^N01 /).first().focus()
  await page.keyboard.press('1')
  await expect(open1).not.toHaveText(before ?? '')
  await expect(page.locator(':focus')).toHaveAttribute('aria-label', /^N04 /)
})

test('last year’s plan is offered with its share and stands beside the draft; one click says it is the yearly paper', async ({
  open,
}) => {
  const { page } = await open()
  await openDemo(page)
  await signIn(page, '周岚')
  await openCase(page, 'C-2026-0143')
  await expect(page.getByLabel('稿件正文').getByText('同〔2025〕52号').first()).toBeVisible()
  await page.getByRole('button', { name: /文字相同 81%，对照：云政办发〔2025〕52号/ }).click()
  await expect(page.getByRole('tab', { name: '对照' })).toHaveAttribute('aria-selected', 'true')
  // The keyboard is at the chosen paper, and the two texts are reached from it.
  await expect(page.locator(':focus')).toContainText('文字相同 81%')
  const both = page.getByRole('region', { name: '两件文字对照' })
  await expect(both.getByRole('row').filter({ hasText: '严管野外火源' }).locator('mark')).toHaveCount(2)
  expect(await both.textContent()).not.toContain('卫星监测、高点视频')
  await expect(page.getByText('尚未作答')).toBeVisible()
  await page.getByRole('button', { name: '同一事项，年度更新' }).click()
  await expect(page.getByText(/答复：符合，同一事项，年度更新：云政办发〔2025〕52号，文字相同 81%/)).toBeVisible()
  await page.getByRole('tab', { name: /审核/ }).click()
  await expect(page.getByLabel(/^N05 .*符合/).first()).toBeVisible()
})

test('依据库: a paper is added without a standing, and one with a wrong table is told its row', async ({ open, dataDir }) => {
  const { page } = await open()
  await openDemo(page)
  await signIn(page, '周岚')
  await page.getByRole('link', { name: '依据库' }).click()
  await page.getByRole('button', { name: '增加一件' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('名称').fill('云州市人民政府办公室关于做好农村供水工作的通知')
  await dialog.getByRole('button', { name: '增加', exact: true }).click()
  await expect(page.getByRole('row').filter({ hasText: '关于做好农村供水工作的通知' })).toContainText('未核实')
  const table = join(dataDir, '依据目录.xlsx')
  writeFileSync(
    table,
    await writeXlsx({
      sheets: [
        {
          name: '一',
          rows: [
            ['名称', '日期'],
            ['甲办法', '昨天'],
            ['乙办法', ''],
          ],
        },
      ],
    }),
  )
  await page.getByRole('button', { name: '导入表格' }).click()
  await page.locator('input[type=file]').setInputFiles(table)
  await expect(page.getByText('日期「昨天」认不出来')).toBeVisible()
  await expect(page.getByRole('button', { name: '导入 1 件' })).toBeDisabled()
})

test('不适用 without a reason is refused at its line, with the reason it stands', async ({ open }) => {
  const { page } = await open()
  await openDemo(page)
  await signIn(page, '周岚')
  await openCase(page, 'C-2026-0143')
  // The desk puts the focus on the first open item by itself; only then is another one chosen.
  await expect(page.getByLabel(/^N01 /).first()).toBeFocused()
  const row = page.getByLabel(/^N06 /).first()
  await row.focus()
  await expect(row).toBeFocused()
  await page.keyboard.press('3')
  await row.getByRole('textbox').first().press('Enter')
  await expect(page.getByText(/N06 尚未答完/)).toBeVisible()
  await row.getByRole('textbox').first().fill('省方案第七条要求县级明确包保责任区，需县级安排')
  await row.getByRole('textbox').first().press('Enter')
  await expect(page.getByText(/N06 尚未答完/)).toHaveCount(0)
  await expect(page.getByLabel(/^N06 .*不适用/)).toBeVisible()
  await expect(page.getByRole('button', { name: /全部符合/ })).toHaveCount(0)
})

test('退回 without a reason leaves the case as it is; with three reasons the unit sees it', async ({ open }) => {
  const { page } = await open()
  await openDemo(page)
  await signIn(page, '周岚')
  await openCase(page, 'C-2026-0143')
  await page.getByRole('button', { name: '退回修改' }).first().click()
  const panel = page.getByRole('region', { name: '退回修改' })
  while ((await panel.getByRole('button', { name: /^删除/ }).count()) > 1)
    await panel.getByRole('button', { name: /^删除/ }).first().click()
  await panel.getByRole('textbox').first().fill('')
  await panel.getByRole('button', { name: '确认退回修改' }).click()
  await expect(panel.getByText('请填写退回理由').first()).toBeVisible()
  await expect(page.getByText('审核中').first()).toBeVisible()

  const reasons = ['删除每日报送', '责任状改为职责分工表', '正文压至4000字内']
  for (const [i, text] of reasons.entries()) {
    if (i > 0) await panel.getByRole('button', { name: '增加一条理由' }).click()
    await panel.getByRole('textbox').nth(i).fill(text)
  }
  await panel.getByRole('button', { name: '确认退回修改' }).click()
  await expect(page.getByText('退回修改').first()).toBeVisible()
  await page.getByRole('tab', { name: '经过' }).click()
  for (const text of reasons) await expect(page.getByText(text).first()).toBeVisible()
})

test('不予发文 closes the case without a number; its reason stays searchable', async ({ open }) => {
  const { page } = await open()
  await openDemo(page)
  await signIn(page, '周岚')
  await openCase(page, 'C-2026-0144')
  await expect(page.getByText(/B04/).first()).toBeVisible()
  await page.getByRole('button', { name: '不予发文' }).first().click()
  const panel = page.getByRole('region', { name: '不予发文' })
  await panel.getByRole('textbox').first().fill('未列入评比达标表彰保留项目')
  await panel.getByRole('button', { name: '确认不予发文' }).click()
  await page.getByRole('tab', { name: '经过' }).click()
  await expect(page.getByText('未列入评比达标表彰保留项目').first()).toBeVisible()
  await page.evaluate(() => {
    window.location.hash = '#/search?query=最美阳台'
  })
  await expect(page.getByRole('grid').getByRole('row').filter({ hasText: '最美阳台' }).first()).toContainText('不予发文')
})

test('the search finds issued, refused and in progress, sorted by number as a number, and says how many', async ({ open }) => {
  const { page } = await open()
  await openDemo(page)
  await signIn(page, '周岚')
  await page.evaluate(() => {
    window.location.hash = '#/search?query=' + encodeURIComponent('取暖 2024..2026')
  })
  const rows = page.getByRole('grid').getByRole('row')
  await expect(rows.filter({ hasText: 'C-2026-0145' })).toHaveCount(1)
  const found = (await rows.count()) - 1
  expect(found).toBeGreaterThan(2)
  await expect(page.getByText(new RegExp(`共 ?${found} ?件`)).first()).toBeVisible()
})

test('a draft is found by its text, with the words marked where they stand, and opened by the keyboard', async ({ open }) => {
  const { page } = await open()
  await openDemo(page)
  await signIn(page, '周岚')
  await page.getByRole('link', { name: '查询' }).click()
  const box = page.getByRole('textbox', { name: '查询内容' })
  await box.fill('签订责任状')
  await box.press('Enter')
  const row = page.getByRole('grid').getByRole('row').filter({ hasText: 'C-2026-0143' })
  await expect(row.locator('mark')).toHaveText('签订责任状')
  await expect(row).toContainText(/第\d+段/)
  await box.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('森林防灭火工作方案')
})

test('待办 narrows as it is told, counts what it shows and remembers', async ({ open }) => {
  const { page } = await open()
  await openDemo(page)
  await signIn(page, '周岚')
  const heading = page.getByRole('heading', { level: 1 })
  const rows = page.getByRole('grid').getByRole('row')
  await expect(heading).toContainText('待办 5 件')
  await page.getByLabel('拟稿单位').selectOption('县应急管理局')
  await expect(heading).toContainText('待办 2 件')
  await expect(rows).toHaveCount(3)
  await page.reload()
  await expect(heading).toContainText('待办 2 件')
  await page.getByRole('button', { name: '不筛选' }).click()
  await expect(rows).toHaveCount(6)
})

test('今日办理 counts what became of the cases, once each, beside the ledger of the day', async ({ open }) => {
  const { page } = await open()
  await openDemo(page)
  await signIn(page, '周岚')
  await page.getByRole('link', { name: '今日办理' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('今日办理 0 件')
  await expect(page.getByText('今天还没有办出结果的件')).toBeVisible()
  await openCase(page, 'C-2026-0144')
  await page.getByRole('button', { name: '不予发文' }).first().click()
  const panel = page.getByRole('region', { name: '不予发文' })
  await panel.getByRole('textbox').first().fill('未列入评比达标表彰保留项目')
  await panel.getByRole('button', { name: '确认不予发文' }).click()
  await expect(panel).toHaveCount(0)
  await page.getByRole('link', { name: '今日办理' }).click()
  await expect(page.getByRole('list', { name: '按结果分' })).toContainText('不予发文 1（周岚）')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('今日办理 1 件')
  await expect(page.getByText(/链校验：正常/)).toBeVisible()
  await expect(page.getByRole('grid', { name: /台账/ }).getByRole('row').filter({ hasText: '审核决定' })).toHaveCount(1)
  await page
    .getByRole('grid', { name: /有结果的件/ })
    .getByRole('row')
    .filter({ hasText: 'C-2026-0144' })
    .dblclick()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('最美阳台')
})

test('a classified draft is refused in one sentence and nothing of it stays', async ({ open }) => {
  const { page } = await open()
  await openDemo(page)
  await signIn(page, '周岚')
  await page.getByRole('link', { name: '收稿' }).click()
  await page.locator('input[type=file]').first().setInputFiles(join(ROOT, 'test/fixtures/drafts/17a_密级_正文.docx'))
  await expect(page.getByText(/密级/).first()).toBeVisible({ timeout: 15_000 })
  await expect(page.getByText('输油管线')).toHaveCount(0)
})

test('a draft that is handed in fills the form and says where each value was found', async ({ open }) => {
  const { page } = await open()
  await openDemo(page)
  await signIn(page, '周岚')
  await page.getByRole('link', { name: '收稿' }).click()
  await page.locator('input[type=file]').first().setInputFiles(join(ROOT, 'test/fixtures/drafts/01_通知_clean.docx'))
  await expect(page.getByRole('textbox', { name: /标题/ }).first()).toHaveValue(
    '云岭县人民政府办公室关于做好2026年冬季城乡供水保障工作的通知',
    { timeout: 15_000 },
  )
  await expect(page.getByText(/1482/).first()).toBeVisible()
})
