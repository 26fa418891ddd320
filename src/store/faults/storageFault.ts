/**
 * `full`: no space is left. `busy`: somebody else writes, and nothing was changed. `broken`: the disk or the file refuses.
 * `unreachable`: the database server does not answer; whether a write was made is not known.
 */
export type StorageFault = 'broken' | 'busy' | 'full' | 'unreachable'

/** A circle of causes, or a chain of them that somebody made long, ends here. */
const DEEPEST = 6

/** Of the file system (errno), and of SQLite (its extended codes begin with these). */
const BY_CODE: readonly [RegExp, StorageFault][] = [
  [/^(?:ENOSPC|EDQUOT|SQLITE_FULL)/u, 'full'],
  [/^SQLITE_(?:BUSY|LOCKED)/u, 'busy'],
  [/^(?:EIO|EROFS|EMFILE|ENFILE|SQLITE_(?:IOERR|READONLY|CANTOPEN|CORRUPT|NOTADB))/u, 'broken'],
]

/**
 * What a socket fails with (errno). The driver throws it as it is where a connection breaks while a command is being written
 * (`Connection.writeCommand`), and no request speaks with another server.
 */
const BROKEN_SOCKET: ReadonlySet<unknown> = new Set(['ECONNABORTED', 'ECONNREFUSED', 'ECONNRESET', 'EHOSTUNREACH', 'ENETUNREACH', 'EPIPE', 'ETIMEDOUT'])

/**
 * Errors of the MongoDB driver and of Mongoose that say the connection and not the command failed.
 * `MongoNetworkTimeoutError`, `MongooseServerSelectionError`, `PoolClearedOnNetworkError` …
 */
const LOST = /^(?:PoolClearedOnNetwork|Mongo(?:ose)?(?:Network|ServerSelection|PoolCleared|PoolClosed|NotConnected|TopologyClosed|ServerClosed|WaitQueueTimeout|OperationTimeout|ClientClosed|ExpiredSession|StalePrimary))/u
/** Mongoose holds commands back while it is not connected, and gives up in these words. */
const HELD_BACK = /buffering timed out after|before initial connection is complete/u

/** Answers of a server that is going down, or is no primary any more; https://www.mongodb.com/docs/manual/reference/error-codes/ */
const AWAY_CODES: ReadonlySet<unknown> = new Set([6, 7, 89, 91, 189, 9001, 10107, 11600, 11602, 13435, 13436])
const OUT_OF_DISK_CODE = 14031

type Thrown = { cause?: unknown; code?: unknown; errorResponse?: unknown; message?: unknown; name?: unknown; originalError?: unknown }

const ofOne = ({ code, message, name }: Thrown): StorageFault | null => {
  if (typeof code === 'string') {
    const known = BY_CODE.find(([pattern]) => pattern.test(code))
    if (known) return known[1]
  }
  if (code === OUT_OF_DISK_CODE) return 'full'
  if (BROKEN_SOCKET.has(code)) return 'unreachable'
  if (typeof name !== 'string') return null
  const isLost = LOST.test(name) || (name.startsWith('Mongo') && (AWAY_CODES.has(code) || HELD_BACK.test(String(message))))
  return isLost ? 'unreachable' : null
}

/**
 * What it is that failed where documents and files are kept, or null when an error is of another kind. Looks through
 * what wraps it (drizzle, GraphQL, Payload, a bulk write of MongoDB).
 */
export const storageFault = (error: unknown): StorageFault | null => {
  let at = error
  for (let depth = 0; depth < DEEPEST && at !== null && typeof at === 'object'; depth++) {
    const thrown = at as Thrown
    const fault = ofOne(thrown)
    if (fault) return fault
    at = thrown.originalError ?? thrown.cause ?? thrown.errorResponse
  }
  return null
}
