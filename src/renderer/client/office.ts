/**
 * The one way from the screens to the office's program: a port when the window is the desktop's, HTTP when it is a browser's.
 * Both speak the same contract, which is here as a type only.
 */
import { createORPCClient, ORPCError, type ClientLink } from '@orpc/client'
import { RPCLink as HttpLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query'
import { QueryCache, QueryClient } from '@tanstack/react-query'
import type { Connect } from '#contract/bridge'
import type { Contract } from '#contract/contract'
import { desktop } from './desktop.ts'

const CONNECT: Connect = 'fawen:connect'

function makeLink(): ClientLink<Record<never, never>> {
  if (desktop) {
    const { port1, port2 } = new MessageChannel()
    // The preload forwards the port; '*' because a page under app:// has no origin that could be named, and only itself listens.
    window.postMessage(CONNECT, '*', [port2])
    const link = new PortLink({ port: port1 })
    port1.start()
    return link
  }
  return new HttpLink({
    url: `${window.location.origin}/rpc`,
    // No form and no foreign page can set this header: the door refuses calls without it.
    headers: { 'x-fawen': '1' },
    fetch: (request, init) => fetch(request, { ...init, credentials: 'same-origin' }),
  })
}

export type OfficeClient = ContractRouterClient<Contract>

export const client: OfficeClient = createORPCClient(makeLink())
export const orpc: RouterUtils<OfficeClient> = createTanstackQueryUtils(client)

export const queryClient: QueryClient = new QueryClient({
  // A session that has run out shows at whatever was asked first; asking who is signed in brings the sign-in over the page.
  queryCache: new QueryCache({
    onError: (error) => {
      if (error instanceof ORPCError && error.code === 'SIGN_IN_REQUIRED')
        void queryClient.invalidateQueries({ queryKey: orpc.session.me.key() })
    },
  }),
  defaultOptions: {
    // Another desk may have acted: a screen that comes back into view asks again. Refusals are answers, so nothing is tried twice.
    queries: { retry: false, staleTime: 2_000, refetchOnWindowFocus: true, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
})

/** 128 bits as hex. `crypto.randomUUID` does not exist on a page served over http:// in a LAN. */
export function newCommandId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('')
}

const KEPT = ['program.status', 'session.me']

/** Another person sits down, or another store is open: what was asked before is forgotten, what remains is asked again. */
export function forgetAnswers(): void {
  // The router's keys begin with a path; a screen's own key is a plain word and is forgotten too.
  const pathOf = (first: unknown): string => (Array.isArray(first) ? first.join('.') : '')
  queryClient.removeQueries({ predicate: ({ queryKey }) => !KEPT.includes(pathOf(queryKey[0])) })
  void queryClient.invalidateQueries()
}
