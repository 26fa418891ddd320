import { benchDatabase, type BenchDatabase } from './benchDatabase'

type Kind = BenchDatabase['kind']

/**
 * Lends an empty database, and takes it away again.
 * @returns what the work returns; null, having said why, when there is no such server here.
 */
export const onDatabase = async <T>(kind: Kind, work: (database: BenchDatabase) => Promise<T>): Promise<T | null> => {
  const database = benchDatabase(kind)
  if (!database) return null
  try {
    return await work(database)
  } finally {
    await database.remove()
  }
}

/**
 * Does the work for each database that was asked for. Where it fails, what the other one gives is still worth having: the
 * process ends with 1 then.
 * @param kinds as given on the command line.
 * @throws for a kind that there is none of.
 */
export const eachDatabase = async (kinds: readonly string[], work: (kind: Kind) => Promise<void>): Promise<void> => {
  for (const kind of kinds) {
    if (kind !== 'sqlite' && kind !== 'mongodb') throw new Error(`--database is sqlite or mongodb, not “${kind}”.`)
    try {
      await work(kind)
    } catch (error) {
      console.error(`${kind}: ${error instanceof Error ? error.message : String(error)}`)
      process.exitCode = 1
    }
  }
}
