import { type BaseDatabaseAdapter, createLocalReq, type PayloadRequest } from 'payload'

import { finishAftermath } from '../../src/recut/page/finishAftermath'
import { writesOf } from '../../src/store/guardWrites'
import { rawOf, rememberRaw } from '../../src/store/rawWrites'
import type { App } from './app'

type Call = (...args: unknown[]) => Promise<unknown>
type Methods = Record<string, unknown>

const unguarded = (): WeakMap<object, object> =>
  (globalThis as unknown as Record<symbol, WeakMap<object, object>>)[Symbol.for('reissue.unguarded')] as WeakMap<object, object>

export type LateFinisher = {
  /** Whether it has come to the call at which it stops. */
  hasStopped: () => boolean
  /** Lets it go on, to its end. */
  wake: () => Promise<void>
}

const stoppingAt = <T extends object>(target: T, stop: () => Promise<void>): T =>
  new Proxy(target, {
    get: (_, name) => {
      const own = (target as Methods)[name as string]
      if (typeof own !== 'function') return own
      return async (...args: unknown[]) => {
        await stop()
        return (own as Call).apply(target, args)
      }
    },
  })

/** The same for an adapter, which the program knows by itself (src/store/rawWrites.ts). */
const slowAdapter = (db: App['payload']['db'], stop: () => Promise<void>): App['payload']['db'] => {
  const stopping = stoppingAt(db, stop)
  let isKnown = false
  const adapter = new Proxy(db, { get: (_, name) => (isKnown ? stopping : rawOf(db))[name as never] })
  rememberRaw(adapter as unknown as BaseDatabaseAdapter)
  isKnown = true
  unguarded().set(adapter, stoppingAt(writesOf(db), stop))
  return adapter
}

/**
 * A second program that finishes what was decided over a page (as whoever meets a held text does), and is stopped before
 * its n-th call to the database.
 */
export const lateFinisher = async (app: App, page: string, nth: number): Promise<LateFinisher> => {
  let calls = 0
  let isStopped = false
  let open: () => void = () => undefined
  const gate = new Promise<void>((resolve) => (open = resolve))
  let reached: () => void = () => undefined
  const arrival = new Promise<void>((resolve) => (reached = resolve))
  const stop = async (): Promise<void> => {
    calls += 1
    if (calls !== nth) return
    isStopped = true
    reached()
    await gate
  }
  const { db } = app.payload
  const payload = Object.create(app.payload, { db: { value: slowAdapter(db, stop) } }) as typeof app.payload
  const req = Object.create(await createLocalReq({}, app.payload), { payload: { value: payload } }) as PayloadRequest
  const end = finishAftermath(req, page)
  await Promise.race([arrival, end])
  return {
    hasStopped: () => isStopped,
    wake: async () => {
      open()
      await end
    },
  }
}
