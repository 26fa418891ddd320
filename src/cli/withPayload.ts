import type { Payload } from 'payload'

import { openPayload } from './openPayload'

/** Opens the database, does the work, and closes it whatever happens. */
export const withPayload = async <T>(work: (payload: Payload) => Promise<T>): Promise<T> => {
  const payload = await openPayload()
  try {
    return await work(payload)
  } finally {
    await payload.destroy()
  }
}
