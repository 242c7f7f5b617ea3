const { contextBridge, ipcRenderer } = require('electron')

let refused = ''
try {
  require('fs')
} catch (error) {
  refused = error.message
}
window.addEventListener('message', (event) => {
  if (event.source === window && event.data === 'connect') ipcRenderer.postMessage('connect', null, [...event.ports])
})
window.secret = 'of the preload'
contextBridge.exposeInMainWorld('api', {
  refused,
  argv: process.argv.filter((argument) => argument.startsWith('--probe')),
  echo: (value) => ipcRenderer.invoke('echo', value),
  fail: () => ipcRenderer.invoke('fail'),
  onMenu: (listener) => void ipcRenderer.on('menu', (_event, ...args) => listener(...args)),
  add: (a, b) => a + b,
  throws: () => {
    throw new Error('thrown')
  },
  // Whether the page's tampering with built-ins reached this world.
  joined: () => ['a', 'b'].join('-'),
})
