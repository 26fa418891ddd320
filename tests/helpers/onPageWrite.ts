import type { App } from './app'

type Write = (args: { collection: string; data?: Record<string, unknown> }) => Promise<unknown>

/**
 * Does the work once, when the program writes this import state on a page: before the write, or after it.
 * @returns what puts the database's own write back.
 */
export const onPageWrite = (app: App, state: 'clearing' | 'reimporting', when: 'after' | 'before', work: () => Promise<void>): (() => void) => {
  const db = app.payload.db as unknown as { updateOne: Write }
  const own = db.updateOne
  let isDone = false
  db.updateOne = async (args) => {
    const isIt = !isDone && args.collection === 'pages' && args.data?.importState === state
    if (isIt) isDone = true
    if (isIt && when === 'before') await work()
    const result = await own.call(db, args)
    if (isIt && when === 'after') await work()
    return result
  }
  return () => {
    db.updateOne = own
  }
}
