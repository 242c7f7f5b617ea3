/** The only code between the page and Electron. It decides nothing: the main process checks sender, names and sizes. */
import { contextBridge, ipcRenderer } from 'electron'
import type { Connect, DeskCommand, FawenBridge } from '#contract/bridge'

const CONNECT: Connect = 'fawen:connect'
const VERSION = '--fawen-version='

window.addEventListener('message', (event) => {
  const [port] = event.ports
  if (event.source === window && event.data === CONNECT && port) ipcRenderer.postMessage(CONNECT, null, [port])
})

const bridge: FawenBridge = {
  version: process.argv.find((argument) => argument.startsWith(VERSION))?.slice(VERSION.length) ?? '',
  platform: process.platform,
  saveAndOpen: (name, bytes) => ipcRenderer.invoke('fawen:save', name, bytes),
  onCommand: (listener) => {
    ipcRenderer.removeAllListeners('fawen:command')
    ipcRenderer.on('fawen:command', (_event, command: DeskCommand) => listener(command))
  },
  setTitle: (title) => ipcRenderer.send('fawen:title', title),
  setBadge: (count) => ipcRenderer.send('fawen:badge', count),
}

contextBridge.exposeInMainWorld('fawen', bridge)
