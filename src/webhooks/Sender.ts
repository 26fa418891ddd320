import type { Database } from 'libsql'
import type { Payload } from 'payload'

/** What sending needs; times are injected, so that three days can pass in a test. */
export type Sender = {
  /** The time, in milliseconds since 1970. */
  now: () => number
  payload: Payload
  /** From 0 to 1. */
  random: () => number
  /** The read model as it is now; throws while there is none. */
  readModel: () => Database
  /** The address people type, without a slash at the end; empty when it is not told. */
  serverURL: string
  /** Ends requests that are under way. */
  stop: AbortSignal
}
