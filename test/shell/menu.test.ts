import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import type { DeskCommand } from '#contract/bridge'
import { menuTemplate } from '../../src/main/shell/menu.ts'
import { fitWindow } from '../../src/main/shell/windowSize.ts'

const flat = (items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])])

describe('the menu', () => {
  const sent: DeskCommand[] = []
  const items = flat(menuTemplate((command) => sent.push(command)))

  it('is Chinese throughout', () => {
    const labels = items.filter((item) => item.type !== 'separator').map((item) => item.label)
    expect(labels.length).toBeGreaterThan(15)
    expect(labels.filter((label) => !/^[\u4e00-\u9fff…]+$/.test(label ?? ''))).toEqual([])
  })

  it.each<[string, DeskCommand]>([
    ['保存', 'save'],
    ['打印…', 'print'],
    ['查找', 'find'],
  ])('%s sends %s', (label, command) => {
    sent.length = 0
    const click = items.find((each) => each.label === label)?.click as unknown
    expect(click).toBeTypeOf('function')
    ;(click as () => void)()
    expect(sent).toEqual([command])
  })

  it('has no item that does nothing', () =>
    expect(items.filter((item) => item.type !== 'separator' && !item.submenu && !item.role && !item.click)).toEqual([]))

  it('offers no reload and no developer tools', () =>
    expect(items.filter((item) => /reload|devtools/i.test(item.role ?? ''))).toEqual([]))
})

describe('the window fits the screen it opens on', () => {
  it.each<[number, number, number, number]>([
    [1920, 1040, 1366, 768],
    [1366, 728, 1366, 728],
    [1280, 984, 1280, 768],
    [1024, 640, 1024, 640],
  ])('%i × %i gives %i × %i', (width, height, w, h) => expect(fitWindow({ width, height })).toEqual({ width: w, height: h }))
})
