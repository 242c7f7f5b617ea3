/** The reviewer's day of 22 October, from the morning queue to the township load, and its inspection, its 工作提示 and its search. */
import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { goTo, openCase, openDemo, signIn } from './support/desk.ts'
import { expect, ROOT, test } from './support/fixtures.ts'

const PLAN = 'C-2026-0143'
const TOWNSHIPS = 12

test.beforeEach(({}, info) => info.setTimeout(120_000))

/** What the line of the year's numbers says of the series on the ledger's page. */
async function numberLine(page: Page, series: string): Promise<string> {
  await goTo(page, '台账')
  const line = page.getByRole('listitem').filter({ hasText: new RegExp(`^${series}最大`) })
  await expect(line).toContainText('无未说明断号')
  return (await line.textContent()) ?? ''
}

test('1.1 the queue: host, five rows, and of each its case, unit, title, kind, series, plan, days, due date and state in words', async ({
  open,
}) => {
  const { page } = await open()
  await openDemo(page)
  await signIn(page, '周岚')
  await expect(page.getByRole('banner')).toContainText(`主机 ${hostname()}`)
  const heading = page.getByRole('heading', { level: 1, name: '待办 5 件' })
  await expect(heading).toBeVisible()
  const grid = page.getByRole('grid', { name: '等我办的件' })
  const titles = ['审核编号', '拟稿单位', '标题', '文种', '代字', '计划', '已等工作日', '限办', '环节／等什么']
  await expect(grid.getByRole('columnheader')).toHaveText(titles)
  const reviewing = /^审核中等审核$/
  // Working days after the day of receipt; 10-10 was one, 10-01 to 10-07 were none.
  for (const [no, unit, title, plan, days, due, state] of [
    ['C-2026-0141', '县农业农村局', /农村宅基地审批管理办法/, '计划内', '10', /^2026-11-04还有9个工作日$/, /合法性审核/],
    [PLAN, '县应急管理局', /森林防灭火工作方案/, '计划内', '3', /^2026-10-26还有2个工作日$/, reviewing],
    ['C-2026-0144', '县住房和城乡建设局', /最美阳台/, '计划外（未批）', '2', /^2026-10-27还有3个工作日$/, reviewing],
    ['C-2026-0145', '县住房和城乡建设局', /农村取暖安全/, '计划内', '3', /^2026-10-23还有1个工作日$/, reviewing],
    ['C-2026-0146', '县应急管理局', /安全生产督查/, '计划外（未批）', '1', /^2026-10-28还有4个工作日$/, reviewing],
  ] as const) {
    const cells = grid.getByRole('row').filter({ hasText: no }).getByRole('gridcell')
    await expect(cells).toHaveText([no, unit, title, '通知', '云政办发', plan, days, due, state])
  }
  await expect(grid.getByRole('row')).toHaveCount(1 + 5)
})

test('1.2 the draft is read, every slip and burden is found with its place and its rule, what is 不符合 shuts the pass, the file stays', async ({
  open,
}) => {
  const { page } = await open()
  await openDemo(page)
  await signIn(page, '周岚')
  await openCase(page, PLAN)
  const facts = page.getByRole('region', { name: '条件与决定' })
  for (const [term, said] of [
    ['主送', '各乡镇人民政府，县政府各部门、各直属单位'],
    ['落款', '云岭县人民政府办公室'],
    ['成文日期', '2026年10月28日'],
  ] as const)
    await expect(facts.locator('dl > div').filter({ has: page.getByRole('term').getByText(term, { exact: true }) })).toHaveText(
      `${term}${said}`,
    )
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    '云岭县人民政府办公室关于印发云岭县2026—2027年度森林防灭火工作方案的通知',
  )

  const paper = page.getByLabel('稿件正文')
  for (const [tab, id, level, message, rule, quote] of [
    ['必要性', 'N12', '必错', '正文5236字，专项工作或具体任务的文件一般不超过4000字，超出1236字', '减负若干规定第2条', null],
    ['减负一致性', 'B06', '疑似', '报送', '减负若干规定', '各乡镇每日17时前报送'],
    ['减负一致性', 'B05', '疑似', '责任状', '减负若干规定第3条', '各村签订责任状'],
    ['文种格式', 'F09', '必错', '2026年10月28日是星期三，与所写星期四不符', '公文条例第20条', '2026年10月28日（星期四）'],
    ['文种格式', 'F09', '必错', '占位内容未填写', '公文条例第20条', '联系人：XXX'],
  ] as const) {
    await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click()
    const item = page.locator(`[data-stop="${id}"]`)
    const finding = item.locator('.item-findings li').filter({ hasText: message })
    await expect(finding).toContainText(level)
    await expect(item.locator('.item-source')).toContainText(rule)
    if (quote === null) continue
    await expect(finding.locator('q')).toContainText(quote)
    // Its place is a way to the words in the paper.
    await finding.getByRole('button', { name: /^(第|附件|印发件)/ }).click()
    await expect(paper.locator('mark').filter({ hasText: quote })).toBeInViewport()
  }

  // Only a person says 不符合; from then on each of the three shuts 同意送签.
  for (const [tab, id] of [
    ['必要性', 'N12'],
    ['减负一致性', 'B06'],
    ['减负一致性', 'B05'],
  ] as const) {
    await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click()
    await page.locator(`[data-stop="${id}"]`).getByRole('button', { name: '不符合' }).click()
    // What was found is the reason it starts from.
    await expect(page.getByLabel(new RegExp(`^${id} .*，不符合`))).toContainText('理由：')
    await expect(facts.getByRole('listitem').filter({ hasText: '没有未放行的不符合项' })).toContainText(id)
  }

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: /^打开本稿/ }).click()
  const name = '森林防灭火工作方案（送审稿）.docx'
  const handed = await download
  expect(handed.suggestedFilename()).toBe(name)
  expect(readFileSync(await handed.path())).toEqual(readFileSync(join(ROOT, 'resources/demo/drafts', name)))
})

test('1.3 the checklist and the list beside the draft say one share of last year’s plan', async ({ open }) => {
  const { page } = await open()
  await openDemo(page)
  await signIn(page, '周岚')
  await openCase(page, PLAN)
  await expect(page.getByRole('button', { name: /文字相同 81%，对照：云政办发〔2025〕52号/ })).toBeVisible()
  await expect(page.locator('[data-stop="N05"]')).toContainText(/正文81%与本级云政办发〔2025〕52号.*逐字相同/)
})

test('1.4 不适用, by mouse, with its reason and its evidence; it is there when the page comes again', async ({ open }) => {
  const { page } = await open()
  await openDemo(page)
  await signIn(page, '周岚')
  await openCase(page, PLAN)
  const row = page.getByLabel(/^N06 /)
  await expect(page.getByLabel(/^N01 /)).toBeFocused()
  await row.getByRole('button', { name: '不适用' }).click()
  const [reason, evidence] = [row.getByLabel(/^理由/), row.getByLabel(/^依据/)]
  await reason.press('Enter')
  await expect(row.getByRole('alert')).toContainText('N06 尚未答完')
  await reason.fill('省方案第七条要求县级明确包保责任区，需县级安排')
  await evidence.fill('省森林防灭火工作方案，第4页')
  // Straight on to another row: what was typed is kept, and the click counts.
  await page.getByLabel(/^N09 /).getByRole('button', { name: '符合', exact: true }).click()
  await expect(page.getByLabel(/^N09 .*，符合/)).toBeVisible()
  await expect(row.getByRole('alert')).toHaveCount(0)
  await expect(page.getByText('已保存', { exact: false })).toBeVisible()
  for (const all of ['全部符合', '全选', '一键']) await expect(page.getByRole('button', { name: new RegExp(all) })).toHaveCount(0)
  await page.reload()
  await expect(page.getByLabel(/^N06 .*，不适用/)).toContainText(
    '理由：省方案第七条要求县级明确包保责任区，需县级安排 依据：省森林防灭火工作方案，第4页',
  )
})

test('1.5 twelve townships in two weeks, papers, meetings, inspections and returns as numbers; the decision keeps what was seen', async ({
  open,
}) => {
  const { page } = await open()
  await openDemo(page)
  await signIn(page, '周岚')
  await openCase(page, PLAN)
  await page.getByRole('button', { name: '乡镇负担', exact: true }).click()
  const drawer = page.getByRole('dialog', { name: '乡镇负担' })
  await expect(drawer.getByLabel('从', { exact: true })).toHaveValue('2026-10-26')
  await expect(drawer.getByLabel('到', { exact: true })).toHaveValue('2026-11-06')
  await expect(drawer.getByRole('rowheader')).toHaveCount(TOWNSHIPS)
  await expect(drawer.locator('.load-cell')).toHaveCount(TOWNSHIPS * 2)
  const cell = drawer.getByRole('button', { name: /^石桥乡 10-26 至 11-01/ })
  await expect(cell).toContainText(/7 项 文2 会2 督1 表2/)
  await cell.click()
  await expect(drawer.getByRole('region', { name: '所选乡镇的事项' }).getByRole('listitem')).toHaveCount(7)
  await expect(drawer).toContainText('最后看到的数字随本次审核决定一并存档')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: '退回修改' }).click()
  const panel = page.getByRole('region', { name: '退回修改' })
  await panel.getByRole('textbox').first().fill('删除每日报送')
  await panel.getByRole('button', { name: '确认退回修改' }).click()
  await page.getByRole('tab', { name: '经过' }).click()
  await expect(page.getByText('乡镇负担 10-26 至 11-08：一周最多 石桥乡 7 项')).toBeVisible()
})

test('1.14 a 督查 outside the plan is seen, becomes a 报备 with its text, grouped with the fire brigade’s, and draws no number', async ({
  open,
}) => {
  const { page } = await open()
  await openDemo(page)
  await signIn(page, '周岚')
  const before = await numberLine(page, '云政办发')
  await openCase(page, 'C-2026-0146')
  await page.getByRole('tab', { name: /^减负一致性/ }).click()
  await expect(page.locator('[data-stop="B07"]')).toContainText(/安排督查、检查或考核：.*未见督检考计划编号或报备号/)
  await page.getByRole('button', { name: '其他处理 ▾' }).click()
  await page.getByRole('menuitem', { name: '转督检考报备' }).click()
  const filing = page.getByRole('dialog', { name: '转督检考报备' })
  const offer = filing.getByRole('radio', { name: /^与 县消防救援大队「今冬火灾防控检查」组团/ })
  await expect(offer).toHaveAccessibleName(
    /2026-11-03 至 2026-11-05.*城关镇.*双河镇.*大坪镇.*马鞍乡（4 个），2026年督检考计划第22项/,
  )
  await offer.check()
  await filing.getByRole('button', { name: '确认转督检考报备' }).click()
  const filed = page.getByRole('region', { name: '督检考报备' })
  await expect(filed).toContainText('督检考报备〔2026〕1号')
  await expect(filed).toContainText('与「今冬火灾防控检查（县消防救援大队）」组团')
  await expect(page.getByLabel('稿件正文')).toContainText('采取直接到企业、直接到现场的方式')
  await expect(page.getByRole('button', { name: '同意送签' })).toHaveCount(0)
  expect(await numberLine(page, '云政办发')).toBe(before)
})

test('1.15 a 工作提示 to all townships: both orders are marked, nothing is blocked before she says which it is, and it counts once', async ({
  open,
}) => {
  const { page } = await open()
  await openDemo(page)
  await signIn(page, '周岚')
  const counts = (): Promise<void> => page.evaluate(() => window.location.assign('#/counts?month=2026-10'))
  const chosen = page.locator('[data-figure="carrierChoice:asDocument"]')
  await counts()
  await expect(chosen).toHaveText('0')
  await goTo(page, '收稿')
  await page.locator('input[type=file]').first().setInputFiles(join(ROOT, 'test/fixtures/drafts/07_工作提示.docx'))
  await expect(page.locator('#f-title')).toHaveValue('关于做好校园秋冬传染病防控的工作提示', { timeout: 15_000 })
  await page.locator('#f-unit').fill('县教育体育局')
  await page.keyboard.press('Enter')
  await page.locator('#f-drafterName').fill('赵宁')
  await page.locator('#f-reason').fill('秋冬季校园传染病防控提醒')
  // Taken in although it looks like a document in disguise.
  await page.getByRole('button', { name: '提交审核' }).click()
  const box = page.getByRole('region', { name: '载体认定' })
  await expect(box).toContainText('疑似以便笺代文件', { timeout: 20_000 })
  const paper = page.getByLabel('稿件正文')
  for (const order of ['各乡镇于10月30日前报送', '纳入年终考核'])
    await expect(paper.locator('mark').filter({ hasText: order }).first()).toBeVisible()
  // Nor is the work on it held up: she answers, and the choice is still hers.
  await page.getByLabel(/^N01 /).getByRole('button', { name: '符合', exact: true }).click()
  await expect(page.getByLabel(/^N01 .*，符合/)).toBeVisible()
  for (const choice of ['按文件送审', '确属工作提示']) await expect(box.getByLabel(choice)).not.toBeChecked()

  await box.getByLabel('按文件送审').click()
  await expect(box.getByRole('button', { name: '确认按文件送审' })).toBeDisabled()
  await box.getByLabel('机关代字').click()
  await page.getByTitle(/^云政办发/).click()
  await box.getByRole('button', { name: '确认按文件送审' }).click()
  await expect(box).toContainText('✓ 按文件送审，纳入总量')

  await counts()
  await expect(chosen).toHaveText('1')
})

test('1.19 取暖 2024..2026: issued and in progress, 9号 before 57号, and how many; a refused one is found the same way', async ({
  open,
}) => {
  const { page } = await open()
  await openDemo(page)
  await signIn(page, '周岚')
  await goTo(page, '查询')
  const box = page.getByRole('textbox', { name: '查询内容' })
  const rows = page.getByRole('grid').getByRole('row')
  const numbers = rows
    .filter({ hasText: '云政办发' })
    .getByRole('gridcell')
    .filter({ hasText: /^云政办发/ })
  await box.fill('取暖 2024..2026')
  await box.press('Enter')
  await expect(rows.filter({ hasText: 'C-2026-0145' })).toContainText('审核中')
  await expect(rows.filter({ hasText: '已印发' })).not.toHaveCount(0)
  await expect(numbers).toHaveText(['云政办发〔2025〕9号', '云政办发〔2025〕57号', '云政办发〔2025〕63号', '云政办发〔2026〕2号'])
  await expect(page.getByText(`共 ${(await rows.count()) - 1} 件`)).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: '的全部结果，无遗漏' })).toBeVisible()

  await box.fill('取暖 2026')
  await box.press('Enter')
  await expect(numbers).toHaveText(['云政办发〔2026〕2号'])

  await box.fill('评选 2024..2026')
  await box.press('Enter')
  await expect(rows.filter({ hasText: 'C-2026-0144' })).toContainText('审核中')
  await expect(rows.filter({ hasText: '不予发文' })).not.toHaveCount(0)
})
