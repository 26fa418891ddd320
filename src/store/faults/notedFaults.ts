import { AsyncLocalStorage } from 'node:async_hooks'

import type { BaseDatabaseAdapter } from 'payload'

import { type StorageFault, storageFault } from './storageFault'

type Note = { fault: StorageFault | null }

const KEY = Symbol.for('reissue.notedFaults')
const shared = globalThis as unknown as Record<symbol, AsyncLocalStorage<Note> | undefined>

/** One for the process; Next bundles modules several times over. */
const requests: AsyncLocalStorage<Note> = (shared[KEY] ??= new AsyncLocalStorage<Note>())

const READS = ['count', 'find', 'findDistinct', 'findOne', 'findVersions', 'queryDrafts'] as const

/**
 * Makes the adapter note, for the request in hand, a read that failed because the database did not answer. Payload
 * swallows such errors in places: who is signed in becomes nobody, a document becomes one that is not there.
 */
export const noteFaults = <A extends BaseDatabaseAdapter>(adapter: A): A => {
  for (const name of READS) {
    const read = adapter[name] as ((args: unknown) => Promise<unknown>) | undefined
    if (!read) continue
    const noting = async function (this: unknown, args: unknown): Promise<unknown> {
      try {
        return await read.call(this, args)
      } catch (error) {
        const note = requests.getStore()
        if (note) note.fault ??= storageFault(error)
        throw error
      }
    }
    Object.assign(adapter, { [name]: noting })
  }
  return adapter
}

/** @returns what the work returns, and what the database has failed in meanwhile. */
export const withNotedFaults = async <T>(work: () => Promise<T>): Promise<{ fault: StorageFault | null; result: T }> => {
  const note: Note = { fault: null }
  const result = await requests.run(note, work)
  return { fault: note.fault, result }
}
