// What `import … from 'electron'` gives in the stand-in. Named one by one, so that an ES module can import the names, and one that
// is missing here stops the program with its name.
const electron = globalThis.__electron
exports.app = electron.app
exports.BrowserWindow = electron.BrowserWindow
exports.webContents = electron.webContents
exports.ipcMain = electron.ipcMain
exports.dialog = electron.dialog
exports.shell = electron.shell
exports.Menu = electron.Menu
exports.MenuItem = electron.MenuItem
exports.protocol = electron.protocol
exports.session = electron.session
exports.screen = electron.screen
