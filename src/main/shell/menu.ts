/** The menu in Chinese. What the page must do is sent to it; the rest are Electron's own roles. */
import type { MenuItemConstructorOptions } from 'electron'
import type { DeskCommand } from '#contract/bridge'

export function menuTemplate(send: (command: DeskCommand) => void): MenuItemConstructorOptions[] {
  const command = (label: string, accelerator: string, name: DeskCommand): MenuItemConstructorOptions => ({
    id: name,
    label,
    accelerator,
    click: () => send(name),
  })
  return [
    {
      label: '文件',
      submenu: [
        command('保存', 'CmdOrCtrl+S', 'save'),
        command('打印…', 'CmdOrCtrl+P', 'print'),
        { type: 'separator' },
        { label: '关闭', role: 'close' },
      ],
    },
    {
      label: '编辑',
      submenu: [
        { label: '撤销', role: 'undo' },
        { label: '重做', role: 'redo' },
        { type: 'separator' },
        { label: '剪切', role: 'cut' },
        { label: '复制', role: 'copy' },
        { label: '粘贴', role: 'pasteAndMatchStyle', accelerator: 'CmdOrCtrl+V' },
        { label: '全选', role: 'selectAll' },
        { type: 'separator' },
        command('查找', 'CmdOrCtrl+F', 'find'),
      ],
    },
    {
      label: '查看',
      submenu: [
        { label: '放大', role: 'zoomIn' },
        { label: '缩小', role: 'zoomOut' },
        { label: '实际大小', role: 'resetZoom' },
        { type: 'separator' },
        { label: '全屏', role: 'togglefullscreen' },
      ],
    },
    { label: '帮助', submenu: [{ label: '关于发文审核台', role: 'about' }] },
  ]
}
