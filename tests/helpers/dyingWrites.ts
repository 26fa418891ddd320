import type { App } from './app'

type Method = (...args: unknown[]) => Promise<unknown>

const MONGO_WRITES = [
  'bulkWrite', 'deleteMany', 'deleteOne', 'findOneAndDelete', 'findOneAndReplace', 'findOneAndUpdate', 'insertMany',
  'insertOne', 'replaceOne', 'updateMany', 'updateOne',
]

const isWrite = (statement: unknown): boolean => {
  const sql = typeof statement === 'string' ? statement : String((statement as { sql?: string }).sql ?? '')
  return /^\s*(?:INSERT|UPDATE|DELETE|COMMIT)/iu.test(sql)
}

/**
 * From its n-th write on nothing that this process sends reaches the database, as if it had died there; a transaction
 * that is open is rolled back.
 * @returns what brings it to life again, and says whether it came so far.
 */
export const dyingWrites = (app: App, nth: number): (() => boolean) => {
  const db = app.payload.db as unknown as { client: object; connection: { db: { collection: (name: string) => object } } }
  const isSQLite = app.payload.db.name === 'sqlite'
  const target = Object.getPrototypeOf(isSQLite ? db.client : db.connection.db.collection('any')) as Record<string, Method>
  const names = isSQLite ? ['execute'] : MONGO_WRITES
  const own = names.map((name) => target[name] as Method)
  let writes = 0
  names.forEach((name, index) => {
    target[name] = function (this: unknown, ...args: unknown[]) {
      if (!isSQLite || isWrite(args[0])) writes += 1
      const isDead = writes >= nth && (!isSQLite || isWrite(args[0]))
      return isDead ? Promise.reject(new Error('the process is gone')) : (own[index] as Method).apply(this, args)
    }
  })
  return () => {
    names.forEach((name, index) => (target[name] = own[index] as Method))
    return writes >= nth
  }
}
