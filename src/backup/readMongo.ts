import type { CollectionSlug, Payload } from 'payload'

import type { LogEntry } from '../log/entryHash'
import { Agreement, NUMBERED } from './Agreement'
import { ChainCheck } from './ChainCheck'
import { copyAgain } from './copyAgain'
import { keptCollections } from './keptCollections'
import type { LogState } from './Manifest'
import { mongoModel } from './mongoModels'
import { plainRow } from './plainRow'
import type { Staging } from './Staging'

const LOG_PART = 'data/log.jsonl'

/** How long a database may be written to so busily that no look finds all of it in step. */
const LONGEST_CHASE_MS = 5 * 60_000

/** Copies the entries that are not copied yet. */
const copyLog = async (payload: Payload, staging: Staging, agreement: Agreement, chain: ChainCheck): Promise<void> => {
  const query = mongoModel(payload, 'log', false).find({ seq: { $gt: chain.state.entries } }).sort({ seq: 1 }).lean()
  for await (const raw of query.cursor({ batchSize: 1_000 })) {
    const row = plainRow(raw)
    chain.add(row as unknown as LogEntry)
    agreement.entry(row)
    await staging.put(LOG_PART, row)
  }
}

const copyCollections = async (payload: Payload, staging: Staging, agreement: Agreement): Promise<void> => {
  for (const { collection, isVersions, name } of keptCollections(payload)) {
    if (collection === 'log') continue
    const query = mongoModel(payload, collection, isVersions).find({}).sort({ _id: 1 }).lean()
    for await (const raw of query.cursor({ batchSize: 100 })) {
      const row = plainRow(raw)
      if (!isVersions) agreement.document(collection, row)
      await staging.put(name, row)
    }
  }
}

/**
 * Marks what has been decided on and not logged. Asked after the documents and before the log: a decision whose
 * consequences were copied (its version, what became public) is then either among these or in the log.
 */
const markDecided = async (payload: Payload, agreement: Agreement): Promise<void> => {
  for (const collection of NUMBERED) {
    for await (const raw of mongoModel(payload, collection, false).find({ isPending: true }, { revision: 1 }).lean().cursor()) {
      agreement.decided(collection, plainRow(raw).id, Number(raw.revision ?? 1))
    }
  }
}

const split = (document: string): { collection: CollectionSlug; id: string } => {
  const [collection, id] = document.split(':') as [CollectionSlug, string]
  return { collection, id }
}

/**
 * Copies a MongoDB while people write to it, with or without transactions: first everything, then the log, then again
 * whatever the log says was changed since it was copied, with what hangs on it, and the log again, until every copied
 * document stands where the copied log left it. What is copied later is less and less, since each look is shorter than
 * the one before.
 * @throws when that has not come about in five minutes.
 */
export const readMongo = async (payload: Payload, staging: Staging): Promise<LogState> => {
  const agreement = new Agreement()
  const chain = new ChainCheck()
  await copyCollections(payload, staging, agreement)
  await markDecided(payload, agreement)
  await copyLog(payload, staging, agreement, chain)
  const giveUpAt = Date.now() + LONGEST_CHASE_MS
  for (let unsettled = agreement.unsettled(); unsettled.length > 0; unsettled = agreement.unsettled()) {
    if (Date.now() > giveUpAt) {
      throw new Error(`the database is written to faster than it can be copied: after five minutes ${unsettled.length} documents are still ahead of their copies. No archive was made; try again at a quieter hour.`)
    }
    await copyAgain(payload, staging, agreement, unsettled.map(split))
    await markDecided(payload, agreement)
    await copyLog(payload, staging, agreement, chain)
  }
  return chain.state
}
