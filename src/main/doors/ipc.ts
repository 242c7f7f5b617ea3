/** The desktop's door: the router over the MessagePort that the preload forwards. The window's session lives here. */
import { RPCHandler } from '@orpc/server/message-port'
import type { DoorContext, Program, SessionSlot } from '../app/context.ts'
import { router } from '../app/router.ts'

/** One desktop, one window, one session: it survives a reload of the page and ends with the program. */
export function windowSession(): SessionSlot {
  let token: string | null = null
  return {
    from: '本机窗口',
    token: () => token,
    keep: (fresh) => {
      token = fresh
    },
  }
}

/** @param port the main-process end of the window's channel; the sender was checked before (shell/security). */
export function servePort(port: Electron.MessagePortMain, program: Program, session: SessionSlot): void {
  const handler = new RPCHandler<DoorContext>(router)
  handler.upgrade(port, { context: { program, session } })
  port.start()
}
