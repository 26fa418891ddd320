/** What the process tells every thread that serves, and is told at the end (serveInThread.ts). */
export type Close = { close: true }
export type Closed = { closed: true }

/** What the process asks of the projector, and what it is told. */
export type ToProjector = { catchUp: number }
export type FromProjector = { caughtUp: number }

/** What the process is told by the front. */
export type FromFront = { failed: string } | { listening: true }

/** How the front is to serve. */
export type FrontData = {
  deliveryDir: string
  host: string
  maxAge: number
  mediaDir: string
  /** Where Next listens; null when the delivery runs alone. */
  next: string | null
  port: number
  /** Proxies of ours before this server. */
  proxies: number
  serverURL: string
}
