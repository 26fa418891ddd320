import type { Limits } from '../../http/limits/readLimits'

/** What the process tells every thread that serves, and is told at the end (serveInThread.ts). */
export type Close = { close: true }
export type Closed = { closed: true }

/** What the process asks of the projector, and what it is told. */
export type ToProjector = { catchUp: number }
export type FromProjector =
  /** What it was asked; whether readers have by now what the log held then, or have nothing yet that could be old. */
  | { caughtUp: number; isReadable: boolean }
  /** What has hindered it for a while; null when that is over. */
  | { trouble: string | null }

/** What the process tells the front: what hinders the projector, as {@link FromProjector}. */
export type ToFront = { trouble: string | null }

/** What the process is told by the front. */
export type FromFront = { failed: string } | { listening: true }

/** How the front is to serve. */
export type FrontData = {
  /** Where harvesters can write to; empty when it is not told. */
  contactEmail: string
  deliveryDir: string
  host: string
  /** How much one sender may ask for. */
  limits: Limits
  maxAge: number
  mediaDir: string
  /** Where Next listens; null when the delivery runs alone. */
  next: string | null
  port: number
  /** Proxies of ours before this server. */
  proxies: number
  serverURL: string
  /** What the site is called; empty when it is not told. */
  siteName: string
}
