/** How large the window opens. */

/** The office's common screen; the program's layouts are made for it. */
const WANTED = { width: 1366, height: 768 } as const
export const LEAST = { width: 1024, height: 640 } as const

/** As large as wanted, never larger than the screen leaves beside its taskbar. */
export const fitWindow = (room: { readonly width: number; readonly height: number }): { width: number; height: number } => ({
  width: Math.min(WANTED.width, room.width),
  height: Math.min(WANTED.height, room.height),
})
