/**
 * What the desktop adds to the page, as `window.fawen`; in a browser the property does not exist. Operations of the office do not
 * pass here: the page posts CONNECT to its own window with one MessagePort, and the contract is spoken over that port.
 * Types only: a sandboxed preload can import no code.
 */

/** The message with which the page hands over its MessagePort. */
export type Connect = 'fawen:connect'

/** Acts of the menu that the page carries out. */
export type DeskCommand = 'print' | 'save' | 'find'

/** `message` is for the person: where it was saved, or why not, and what to do. */
export interface SaveOutcome {
  readonly saved: boolean
  /** True when the system's program for this kind of file took it. */
  readonly opened: boolean
  readonly message: string
}

export interface FawenBridge {
  /** Version of the program, as in 关于. */
  readonly version: string
  /** As Node names it: 'win32', 'linux'. */
  readonly platform: string
  /** Writes into 文档/发文审核台, never over another file, and opens the result. Kinds: docx, xlsx, pdf, csv. */
  saveAndOpen(name: string, bytes: Uint8Array): Promise<SaveOutcome>
  /** One listener for the life of the page. */
  onCommand(listener: (command: DeskCommand) => void): void
  setTitle(title: string): void
  /** How many cases wait, on the taskbar where the system can show it; 0 takes it away. */
  setBadge(count: number): void
}
