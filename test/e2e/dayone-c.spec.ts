/** 22 October as 周岚's day: what the unit is sent back with, 紧急放行 of a paper that came by telephone, and the day's sum. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { unzip } from '../support/ooxml.ts'
import { openCase, openDemo, signIn, signOut } from './support/desk.ts'
import { expect, ROOT, test } from './support/fixtures.ts'

const HOMESTEAD = 'C-2026-0141'
const FOREST = 'C-2026-0143'
const BALCONY = 'C-2026-0144'
const HEATING = 'C-2026-0145'
const INSPECTION = 'C-2026-0146'
const LANDSLIDE = 'C-2026-0147'
const scan = (name: string) => ({ name, mimeType: 'image/png', buffer: readFileSync(join(ROOT, 'test/fixtures/scan.png')) })

/** What a downloaded .docx says, without its markup. */
async function wordsOf(page: Page, button: string): Promise<{ readonly name: string; readonly words: string }> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  const file = await coming
  const xml = unzip(readFileSync(await file.path()))
    .get('word/document.xml')!
    .toString('utf8')
  return { name: file.suggestedFilename(), words: xml.replace(/<[^>]+>/g, '') }
}

/** Sends the case back with these reasons and no others of those the answers proposed. */
async function sendBack(page: Page, how: '退回修改' | '不予发文', reasons: Readonly<Record<string, string>>): Promise<void> {
  await page.getByRole('button', { name: how }).first().click()
  const panel = page.getByRole('region', { name: how })
  for (const [id, text] of Object.entries(reasons)) await panel.getByLabel(new RegExp(`^理由 \\d+ ${id}$`)).fill(text)
  const others = panel.locator('.reason-line').filter({ hasNotText: new RegExp(Object.keys(reasons).join('|')) })
  while ((await others.count()) > 0) await others.first().getByRole('button', { name: /^删除/ }).click()
  await panel.getByRole('button', { name: `确认${how}` }).click()
  await expect(page.locator('#case-head')).toContainText(how)
}

test('退回: three reasons with their items and clauses on the 退文通知单, the unit reads them, the answers are round 1', async ({
  open,
}) => {
  test.setTimeout(120_000)
  const { page } = await open()
  await openDemo(page)
  await signIn(page, '周岚')
  await openCase(page, FOREST)
  await expect(page.getByLabel(/^N01 /).first()).toBeFocused()
  await page.getByRole('tab', { name: /减负一致性/ }).click()
  const sources: string[] = []
  for (const id of ['B05', 'B06']) {
    const row = page.getByLabel(new RegExp(`^${id} `)).first()
    sources.push(...(await row.locator('.item-source').innerText()).split('；'))
    await row.focus()
    await page.keyboard.press('2')
    await expect(page.getByLabel(new RegExp(`^${id} .*，不符合$`))).toBeVisible()
  }
  await expect(page.getByText(/^已保存/)).toBeVisible()

  const reasons = { B06: '删除每日报送', B05: '责任状改为职责分工表', N12: '正文压至4000字内' }
  await sendBack(page, '退回修改', reasons)

  const notice = await wordsOf(page, '制作退文通知单')
  expect(notice.name).toMatch(/^退文通知单_C-2026-0143-退1_.*\.docx$/)
  for (const said of [...Object.entries(reasons).flat(), ...sources, '退回理由（3 项）', '审核人：周岚'])
    expect(notice.words).toContain(said)
  // The answers stay with the round they were given in.
  await page.getByRole('tab', { name: /减负一致性/ }).click()
  await expect(page.getByLabel(/^B06 .*，不符合$/)).toBeVisible()
  await page.getByRole('tab', { name: '经过' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: '退回修改 周岚' })).toContainText('第 1 轮，第 1 稿')

  await signOut(page)
  await signIn(page, '刘海')
  await expect(page.getByRole('row').filter({ hasText: FOREST })).toContainText('退回修改')
  await openCase(page, FOREST)
  for (const text of Object.values(reasons)) await expect(page.getByText(text).first()).toBeVisible()
})

test('不予发文: the item and its source are shown, no number is drawn, the unit reads why', async ({ open }) => {
  test.setTimeout(120_000)
  const { page } = await open()
  await openDemo(page)
  await signIn(page, '周岚')
  await openCase(page, BALCONY)
  await expect(page.getByLabel(/^N01 /).first()).toBeFocused()
  await page.getByRole('tab', { name: /减负一致性/ }).click()
  const item = page.getByLabel(/^B04 /).first()
  await expect(item).toContainText('须在批准保留的目录内')
  await expect(item.locator('.item-source')).not.toBeEmpty()
  await item.focus()
  await page.keyboard.press('2')
  await expect(item).toContainText('不可放行；不符合时：改后重报')
  const reason = '未列入评比达标表彰保留项目'
  await sendBack(page, '不予发文', { B04: reason })
  const notice = await wordsOf(page, '制作退文通知单')
  for (const said of [reason, 'B04', '退回理由（1 项）', '☑ 不宜发文', '不编发文字号']) expect(notice.words).toContain(said)
  await expect(page.locator('#case-head .doc-number')).toHaveCount(0)
  await page.evaluate(() => {
    window.location.hash = '#/register?search=' + encodeURIComponent('云政办发〔2026〕38号')
  })
  await expect(page.getByText(/共 ?0 ?件/).first()).toBeVisible()

  await signOut(page)
  await signIn(page, '丁一鸣')
  // What has ended waits for nobody: the unit finds it in 查询.
  await page.getByRole('link', { name: '查询' }).click()
  await page.getByRole('textbox', { name: '查询内容' }).fill('最美阳台')
  await page.keyboard.press('Enter')
  await page.getByRole('grid').getByRole('row').filter({ hasText: BALCONY }).dblclick()
  await expect(page.getByText(reason).first()).toBeVisible()
  await expect(page.locator('#case-head')).toContainText('不予发文')
})

/** Every open place of the list is answered 符合, with words or the paper it rests on where they are asked for. */
async function answerAll(page: Page): Promise<void> {
  const open = page.getByRole('tablist', { name: '审核清单分组' }).getByRole('tab').filter({ hasText: '余' })
  const gates = page.getByRole('region', { name: '条件与决定' })
  await expect(page.locator('[data-stop].is-open:focus')).toHaveCount(1)
  await expect(async () => {
    while ((await open.count()) > 0) {
      const field = page.locator('.item-fields :focus')
      if ((await field.count()) === 0) await page.keyboard.press('1')
      if ((await field.count()) === 0) continue
      await page.keyboard.type('书面征求意见的回函')
      await page.keyboard.press('Enter')
    }
    // The office may want the paper an answer rests on: the line is opened for it again.
    await expect(gates).toContainText('全部满足', { timeout: 1000 })
  }).toPass({ timeout: 60_000 })
}

/** 马小川 takes down what 县自然资源局 brings after its call. */
async function takeIn(page: Page): Promise<void> {
  await signIn(page, '马小川')
  await page.getByRole('link', { name: '收稿' }).click()
  await page.locator('input[type=file]').first().setInputFiles(join(ROOT, 'test/fixtures/drafts/01_通知_clean.docx'))
  await expect(page.locator('#f-title')).toHaveValue(/通知/, { timeout: 15_000 })
  await page.locator('#f-title').fill('云岭县人民政府办公室关于启动县级地质灾害Ⅳ级应急响应的通知')
  await page.locator('#f-unit').fill('县自然资源局')
  await page.keyboard.press('Enter')
  await page.locator('#f-drafterName').fill('曹静')
  await page.locator('#f-reason').fill('气象部门预报强降雨，须立即启动地质灾害应急响应')
  await page.getByRole('button', { name: '提交审核' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('地质灾害', { timeout: 20_000 })
  await expect(page.locator('#case-head')).toContainText(LANDSLIDE)
  await signOut(page)
}

/** The opinion of 县司法局 on paper, so that only the deliberation is left. */
async function enterOpinion(page: Page): Promise<void> {
  await openCase(page, HOMESTEAD)
  await page.locator('.checklist-pane [data-stop]').first().waitFor()
  await page.keyboard.press('r')
  await page.getByRole('form', { name: '规范性文件认定' }).getByLabel('认定理由').fill('对农村村民申请宅基地作普遍规定，反复适用')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('region', { name: '条件与决定' }).locator('[data-condition="legalOpinion"]').click()
  const opinion = page.getByRole('region', { name: '三、合法性审核' })
  await opinion.getByRole('button', { name: '录入纸质意见' }).click()
  const paper = page.getByRole('form', { name: '录入纸质合法性审核意见' })
  await paper.locator('input[type=file]').setInputFiles(scan('云司审〔2026〕18号.png'))
  await paper.getByLabel('意见书编号').fill('云司审〔2026〕18号')
  await paper.getByLabel('审核人').fill('何清')
  await paper.locator('[data-point="1"]').focus()
  for (let i = 0; i < 5; i++) await page.keyboard.press('1')
  await page.keyboard.type('第九条')
  await page.keyboard.press('Enter')
  await page.keyboard.press('1')
  await page.keyboard.press('1')
  await paper.getByRole('radio', { name: '合法，可提请审议' }).check()
  await paper.getByLabel('意见日期').fill('2026-10-21')
  await page.keyboard.press('Enter')
  await paper.getByRole('button', { name: '录入合法性审核意见' }).click()
  await expect(opinion).toContainText('第 5 个工作日')
}

test('the whole of 22 October: 紧急放行 with all it asks for first, and six cases with their results in 今日办理', async ({
  open,
}) => {
  test.setTimeout(240_000)
  const { page } = await open()
  page.setDefaultTimeout(15_000)
  await openDemo(page)
  await takeIn(page)

  await signIn(page, '周岚')
  await openCase(page, FOREST)
  await sendBack(page, '退回修改', { N12: '正文压至4000字内' })
  await openCase(page, BALCONY)
  await sendBack(page, '不予发文', { N02: '未列入评比达标表彰保留项目' })
  await enterOpinion(page)
  await openCase(page, INSPECTION)
  await page.getByRole('button', { name: '其他处理 ▾' }).click()
  await page.getByRole('menuitem', { name: '转督检考报备' }).click()
  const filing = page.getByRole('dialog', { name: '转督检考报备' })
  await filing.getByText(/与 县消防救援大队/).click()
  await filing.getByRole('button', { name: '确认转督检考报备' }).click()
  await expect(page.getByRole('heading', { name: '督检考报备〔2026〕1号' })).toBeVisible()
  await signOut(page)

  await signIn(page, '陈默')
  await openCase(page, HEATING)
  await answerAll(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: '确认同意送签' })).toBeEnabled()
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('#case-head')).toContainText('待签发录入')

  // Leader, basis and a reason of the set length come before the state changes.
  await openCase(page, LANDSLIDE)
  await page.getByRole('button', { name: '紧急放行…' }).click()
  const dialog = page.getByRole('dialog', { name: '提出紧急放行' })
  const propose = dialog.getByRole('button', { name: '提出，等主任确认' })
  const filled: readonly (readonly [RegExp, string, RegExp])[] = [
    [/^理由/, '下雨', /理由/],
    [/^理由/, '预报两小时后有暴雨，须立即启动响应', /决定放行的领导|依据/],
    [/^依据/, '县自然资源局电话，14时10分', /领导/],
  ]
  for (const [label, text, lacks] of filled) {
    await dialog.getByLabel(label).fill(text)
    await propose.click()
    await expect(dialog.getByRole('alert')).toContainText(lacks)
  }
  await expect(page.locator('#case-head')).toContainText('审核中')
  await dialog.getByLabel('决定放行的领导').fill('林致远')
  await propose.click()
  await expect(page.getByRole('region', { name: '紧急放行待确认' })).toContainText('林致远决定')
  // One's own proposal is not one's own to confirm.
  await expect(page.getByRole('button', { name: '确认放行…' })).toHaveCount(0)
  await signOut(page)

  await signIn(page, '韩立群')
  await openCase(page, LANDSLIDE)
  await page.getByRole('button', { name: '确认放行…' }).click()
  await page.getByRole('dialog', { name: '确认紧急放行' }).getByRole('button', { name: '确认放行' }).click()
  await expect(page.getByText('紧急放行，待补审，期限10-26').first()).toBeVisible()
  await signOut(page)

  await signIn(page, '马小川')
  await openCase(page, LANDSLIDE)
  await page.getByRole('button', { name: '取号', exact: true }).click()
  await expect(page.locator('#case-head .doc-number')).toHaveText('云政办发〔2026〕38号')
  await page.getByRole('tab', { name: '审批单' }).click()
  await expect(page.getByLabel(/稿预览|归档件预览|审批单预览/).first()).toContainText('紧急放行，待补审，期限10-26')
  await signOut(page)

  // Who proposed it cannot review it; it waits for the other reviewer.
  await signIn(page, '陈默')
  await openCase(page, LANDSLIDE)
  await page.getByRole('tab', { name: '审核', exact: true }).click()
  await expect(page.getByText('陈默参与了放行，不能补审').first()).toBeVisible()
  await expect(page.getByRole('button', { name: '提交补审意见' })).toHaveCount(0)
  await signOut(page)
  await signIn(page, '周岚')
  await expect(page.getByRole('row').filter({ hasText: LANDSLIDE })).toContainText('补审')

  await page.getByRole('link', { name: '今日办理' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('今日办理 6 件')
  const groups = page.getByRole('list', { name: '按结果分' })
  for (const said of [
    '退回修改 1（周岚）',
    '不予发文 1（周岚）',
    '待集体审议 1（周岚）',
    '审核通过 1（陈默）',
    '转督检考报备 1（周岚）',
    '紧急放行待补审 1（韩立群）',
    '合计 6',
  ])
    await expect(groups).toContainText(said)
  await expect(page.getByText(/链校验：正常/)).toBeVisible()
  const results = page.getByRole('grid', { name: /有结果的件/ }).getByRole('row')
  for (const no of [HOMESTEAD, FOREST, BALCONY, HEATING, INSPECTION, LANDSLIDE])
    await expect(results.filter({ hasText: no })).toHaveCount(1)
  // Each act of the day once; the list is longer than the screen.
  const lines = page.getByRole('grid', { name: /的台账/ })
  const once = async (...acts: readonly string[]): Promise<void> => {
    for (const act of acts) await expect(lines.getByRole('row').filter({ hasText: act })).toHaveCount(1)
  }
  await once('退回修改：正文压', '不予发文：未列入', '合法性审核意见', '转督检考报备：', '第 1 稿 同意送签', '提出紧急放行')
  await lines.focus()
  await page.keyboard.press('End')
  await once('确认紧急放行', '云政办发〔2026〕38号')
})
