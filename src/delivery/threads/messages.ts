/** What the process asks of the projector, and what it is told. */
export type ToProjector = { catchUp: number } | { close: true }
export type FromProjector = { caughtUp: number } | { closed: true } | { failed: string }

/** What the process asks of the front, and what it is told. */
export type ToFront = { close: true }
export type FromFront = { closed: true } | { failed: { code?: string; message: string } } | { listening: number }

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
