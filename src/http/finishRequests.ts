import type { Server } from 'node:http'

/** An approval or a page's import takes seconds; what takes longer is completed by the next start. */
const PATIENCE_MS = 25_000

/** Takes no new connection and waits for the answers that are due; for those that take too long, no longer. */
export const finishRequests = async (server: Server): Promise<void> => {
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
