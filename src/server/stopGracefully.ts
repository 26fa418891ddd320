import type { Server } from 'node:http'

import { markStopping } from '../health/stopping'

/** An approval or a page's import takes seconds; what takes longer is completed by the next start. */
const PATIENCE_MS = 25_000

const CODES = { SIGINT: 130, SIGTERM: 143 } as const

const finishRequests = async (server: Server): Promise<void> => {
  let timer: NodeJS.Timeout | undefined
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  // A browser keeps connections open without asking anything.
  server.closeIdleConnections()
  const idle = setInterval(() => server.closeIdleConnections(), 100)
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      server.closeAllConnections()
      resolve()
    }, PATIENCE_MS)
  })
  await Promise.race([closed, patience])
  clearTimeout(timer)
  clearInterval(idle)
}

/**
 * On SIGTERM and SIGINT: takes nothing new, finishes what is in hand, closes the database, ends. A second signal ends at
 * once; what that cuts off is completed by the next start.
 */
export const stopGracefully = (server: Server, close: () => Promise<unknown>): void => {
  let isAsked = false
  for (const [signal, code] of Object.entries(CODES)) {
    process.on(signal, () => {
      if (isAsked) process.exit(code)
      isAsked = true
      markStopping()
      void finishRequests(server)
        .then(close)
        .catch((error: unknown) => console.error('reissue: while stopping:', error))
        .finally(() => process.exit(code))
    })
  }
}
