import { databaseFile, type Environment } from '../../env'
import type { EditorialSource } from './EditorialSource'
import { sqliteSource } from './sqliteSource'

/** The editorial database that DATABASE_URI names, for reading. It is opened by the first question, and again after each failure. */
export const openSource = async ({ databaseKind, databaseURI }: Pick<Environment, 'databaseKind' | 'databaseURI'>): Promise<EditorialSource> =>
  databaseKind === 'sqlite' ? sqliteSource(databaseFile(databaseURI)) : (await import('./mongodbSource')).mongodbSource(databaseURI)
