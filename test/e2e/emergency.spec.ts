/** 紧急放行 from the telephone to the 补审, its draft under an input method and over a restart, and the blind re-review. */
import type { CDPSession, Page } from '@playwright/test'
import { expectAccessible, expectWellLaidOut, goTo, openCase, openDemo, signIn, signOut } from './support/desk.ts'
import { expect, test } from './support/fixtures.ts'

const HEATING = 'C-2026-0145'

async function look(page: Page): Promise<void> {
  await page.waitForTimeout(300)
  await expectWellLaidOut(page)
  await expectAccessible(page)
}

/** A key as it comes while the candidate bar of an input method is open. */
async function keyOfInputMethod(cdp: CDPSession, key: 'Enter' | 'Escape'): Promise<void> {
  const code = key === 'Enter' ? 13 : 27
  await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code: key, windowsVirtualKeyCode: code })
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code: key, windowsVirtualKeyCode: code })
}

async function released(page: Page): Promise<void> {
  await openDemo(page)
  await signIn(page, '陈默')
  await openCase(page, HEATING)
  await page.getByRole('button', { name: '紧急放行…' }).click()
  const dialog = page.getByRole('dialog', { name: '提出紧急放行' })
  await expect(dialog.getByText('参与放行的人不能补审')).toBeVisible()
  await dialog.getByLabel('决定放行的领导').fill('林致远')
  await dialog.getByLabel(/^依据/).fill('县气象局预警第12号')
  await dialog.getByLabel(/^理由/).fill('预报两小时后有暴雨，须立即启动响应')
  await dialog.getByRole('button', { name: '提出，等主任确认' }).click()
  await expect(page.getByRole('region', { name: '紧急放行待确认' })).toContainText('林致远决定')
  await signOut(page)
  await signIn(page, '韩立群')
  await openCase(page, HEATING)
  await page.getByRole('button', { name: '确认放行…' }).click()
  const confirm = page.getByRole('dialog', { name: '确认紧急放行' })
  await expect(confirm.getByText('参与放行的人不能补审')).toBeVisible()
  await look(page)
  await confirm.getByRole('button', { name: '确认放行' }).click()
  await expect(page.getByText('紧急放行，待补审，期限10-26').first()).toBeVisible()
  await signOut(page)
  await signIn(page, '马小川')
  await openCase(page, HEATING)
  await expect(page.getByText('云政办发〔2026〕38号').first()).toBeVisible()
  await look(page)
  await page.getByRole('button', { name: '取号', exact: true }).click()
  await expect(page.getByText('本件已编（一件只取一个号）')).toBeVisible()
  await signOut(page)
}

test('cancelling the dialog leaves no trace', async ({ open }) => {
  const { page } = await open()
  await openDemo(page)
  await signIn(page, '周岚')
  await openCase(page, HEATING)
  const ledger = page.getByText(/短码/).first()
  const before = await ledger.textContent()
  await page.getByRole('button', { name: '紧急放行…' }).click()
  const dialog = page.getByRole('dialog', { name: '提出紧急放行' })
  await expect(dialog.getByText('参与放行的人不能补审')).toBeVisible()
  await dialog.getByRole('button', { name: '提出，等主任确认' }).click()
  await expect(dialog.getByRole('alert')).toContainText('理由')
  await look(page)
  await dialog.getByRole('button', { name: '取消' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('region', { name: '紧急放行待确认' })).toHaveCount(0)
  await page.reload()
  await expect(ledger).toHaveText(before!)
})

test('released, numbered, owing its 补审; under an input method Enter and Esc are the input method’s; the draft survives', async ({
  open,
}) => {
  test.setTimeout(180_000)
  const first = await open()
  await released(first.page)

  let page = first.page
  await signIn(page, '周岚')
  await openCase(page, HEATING)
  const text = page.getByLabel('补审意见')
  await text.fill('响应级别与预报相符，')
  await text.focus()
  await page.keyboard.press('End')
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Input.imeSetComposition', { text: 'fuhe', selectionStart: 4, selectionEnd: 4 })
  await expect(text).toHaveValue('响应级别与预报相符，fuhe')
  // Ctrl+Enter would send; a bare Enter in the form's one-line fields too. Here both belong to the candidate bar.
  await keyOfInputMethod(cdp, 'Enter')
  await keyOfInputMethod(cdp, 'Escape')
  await expect(text).toBeFocused()
  await expect(page.getByRole('button', { name: '提交补审意见' })).toBeVisible()
  await cdp.send('Input.insertText', { text: '符合' })
  await expect(text).toHaveValue('响应级别与预报相符，符合')
  await expect(page.getByText('✓ 已保存，换页或重启后仍在')).toBeVisible()

  // Another page and back.
  await goTo(page, '登记簿')
  await openCase(page, HEATING)
  await expect(page.getByLabel('补审意见')).toHaveValue('响应级别与预报相符，符合')
  await look(page)

  // The program is closed and started again.
  await first.close()
  const again = await open()
  page = again.page
  await openDemo(page)
  await signIn(page, '周岚')
  await openCase(page, HEATING)
  await expect(page.getByLabel('补审意见')).toHaveValue('响应级别与预报相符，符合')
  await expect(page.locator('#case-head')).toContainText('紧急放行，待补审')
  await page.getByRole('radio', { name: '符合', exact: true }).check()
  await page.getByRole('button', { name: '提交补审意见' }).click()
  await expect(page.getByText('紧急放行，已补审：符合（周岚，2026-10-22）').first()).toBeVisible()
  await page.getByRole('tab', { name: '经过' }).click()
  await expect(page.getByText('补审：符合', { exact: true })).toBeVisible()
  await look(page)
  await page.getByRole('tab', { name: '审批单' }).click()
  await expect(page.getByText('紧急放行，已补审：符合（周岚，2026-10-22）').nth(1)).toBeVisible()

  await signOut(page)
  await signIn(page, '韩立群')
  await page.evaluate(() => {
    window.location.hash = '#/counts?month=2026-10'
  })
  const bypass = page.getByRole('region', { name: '放行与替岗' })
  await expect(bypass.getByRole('button', { name: '1 件，2026年10月紧急放行，打开明细' })).toBeVisible()
  await expect(bypass.getByRole('button', { name: '1 件，2026年10月按期补审，打开明细' })).toBeVisible()
  await bypass.scrollIntoViewIfNeeded()
  await look(page)
  await bypass.getByRole('button', { name: /紧急放行，打开明细/ }).click()
  await expect(page.getByRole('dialog').getByText(HEATING)).toBeVisible()
})

test('Enter and Esc of the input method neither send a form nor close a window', async ({ open }) => {
  const { page } = await open()
  await openDemo(page)
  await signIn(page, '周岚')
  await openCase(page, HEATING)
  await page.getByRole('button', { name: '紧急放行…' }).click()
  const dialog = page.getByRole('dialog', { name: '提出紧急放行' })
  const leader = dialog.getByLabel('决定放行的领导')
  await leader.focus()
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Input.imeSetComposition', { text: 'linzhiyuan', selectionStart: 10, selectionEnd: 10 })
  await keyOfInputMethod(cdp, 'Enter')
  await expect(leader).toBeFocused()
  await keyOfInputMethod(cdp, 'Escape')
  await expect(dialog).toBeVisible()
  await cdp.send('Input.insertText', { text: '林致远' })
  await expect(leader).toHaveValue('林致远')
  // Without a candidate bar the same keys do their work.
  await page.keyboard.press('Enter')
  await expect(dialog.getByLabel(/^依据/)).toBeFocused()
  // The windows' own library takes no Esc for a moment after a composition.
  await page.waitForTimeout(500)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})

test('抽查复审: drawn by the head, answered blind, 一致 6 ／ 不一致 1, settled by the head', async ({ open }) => {
  test.setTimeout(180_000)
  const { page } = await open()
  await openDemo(page)
  await signIn(page, '韩立群')
  await goTo(page, '抽查复审')
  await look(page)
  await page.getByRole('button', { name: '抽取2026年9月的件' }).click()
  await expect(page.getByText('种子 2026-09')).toBeVisible()
  await signOut(page)

  await signIn(page, '周岚')
  await goTo(page, '抽查复审')
  const grain = page.getByRole('listitem').filter({ hasText: '粮食应急保供方案' })
  await grain.getByRole('button', { name: '复审' }).click()
  await expect(page.getByLabel('稿件正文')).toContainText('县级储备粮保持在4200吨')
  await expect(page.getByText('陈默')).toHaveCount(0)
  for (const id of ['N01', 'N04', 'N05', 'N06', 'N09', 'N10'])
    await page.getByRole('radiogroup', { name: id }).getByRole('radio', { name: '符合', exact: true }).check()
  await page.getByRole('radiogroup', { name: 'N11' }).getByRole('radio', { name: '不符合' }).check()
  await page.getByLabel('N11 的理由').fill('应急响应各条没有时限和责任单位')
  await look(page)
  await page.getByRole('button', { name: '提交，看比较' }).click()
  await expect(page.getByText('一致 6')).toBeVisible()
  await expect(page.getByText('不一致 1')).toBeVisible()
  await expect(page.getByText(/首次审核 陈默/)).toBeVisible()
  await look(page)
  await signOut(page)

  await signIn(page, '韩立群')
  await goTo(page, '抽查复审')
  await expect(page.getByText('1 项待裁定')).toBeVisible()
  await page.getByRole('listitem').filter({ hasText: '粮食应急保供方案' }).getByRole('button', { name: '看比较' }).click()
  await page.getByRole('radio', { name: '复审的结论成立' }).check()
  await page.getByLabel('裁定意见').fill('应急响应应当写明时限')
  await look(page)
  await page.getByRole('button', { name: '裁定', exact: true }).click()
  await expect(page.getByText(/裁定：复审的结论成立；应急响应应当写明时限（韩立群）/)).toBeVisible()
})

test('值班替岗: proposed by a reviewer, agreed to by the head', async ({ open }) => {
  const { page } = await open()
  await openDemo(page)
  await signIn(page, '周岚')
  await goTo(page, '设置')
  await page.getByLabel('替岗人和岗位').click()
  await page.getByTitle('谢芸 代 审核人').click()
  for (const [label, day] of [
    ['自', '2026-10-22'],
    ['至（含当日）', '2026-10-25'],
  ] as const) {
    await page.getByLabel(label, { exact: true }).fill(day)
    await page.keyboard.press('Enter')
  }
  await page.getByLabel('理由', { exact: true }).fill('周末值班无审核人在岗')
  await look(page)
  await page.getByRole('button', { name: '提出，等主任同意' }).click()
  await expect(page.getByText('待主任同意').first()).toBeVisible()
  await signOut(page)
  await signIn(page, '韩立群')
  await expect(page.getByText('谢芸代审核人')).toBeVisible()
  await page.getByRole('button', { name: '去办理' }).click()
  await look(page)
  await page.getByRole('button', { name: '同意替岗' }).click()
  await expect(page.getByText('替岗中')).toBeVisible()
  await signOut(page)
  await signIn(page, '谢芸')
  await expect(page.getByText('审核人（替岗至10-25）')).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: HEATING })).toBeVisible()
})
