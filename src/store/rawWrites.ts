import type { BaseDatabaseAdapter } from 'payload'

type Raw = Pick<BaseDatabaseAdapter, 'create' | 'createVersion'>

/** Keyed by the adapter: how it writes one document, before anything was put around it. */
const raw = new WeakMap<object, Raw>()

/** Remembers the adapter's own way to write one document. To be called before the adapter is wrapped. */
export const rememberRaw = <A extends BaseDatabaseAdapter>(adapter: A): A => {
  raw.set(adapter, { create: adapter.create, createVersion: adapter.createVersion })
  return adapter
}

/** The adapter's own way to write one document, on whatever object it is called. */
export const rawOf = (adapter: object): Raw => {
  const found = raw.get(adapter)
  if (!found) throw new Error('The database adapter is not known here: make it with src/db.ts.')
  return found
}
