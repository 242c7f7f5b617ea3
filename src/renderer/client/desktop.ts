/** What only the desktop window has; null in a browser. */
import type { FawenBridge, SaveOutcome } from '#contract/bridge'

declare global {
  interface Window {
    readonly fawen?: FawenBridge
  }
}

export const desktop: FawenBridge | null = window.fawen ?? null

/**
 * Hands a made file to the person: the desktop saves it under 文档 and opens it with the system's program, the browser downloads it.
 * @returns where it went, or null when the browser took it.
 */
export async function saveFile(file: File): Promise<SaveOutcome | null> {
  if (desktop) return desktop.saveAndOpen(file.name, new Uint8Array(await file.arrayBuffer()))
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = file.name
  document.body.append(link)
  link.click()
  link.remove()
  // The download has started by then; a blob address kept longer keeps the file in memory.
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return null
}
