import type { Payload } from 'payload'

import type { LogEntry } from '../log/entryHash'
import { erasedThings } from './ErasedThings'
import { verifyDocuments } from './parts/verifyDocuments'
import { verifyImports } from './parts/verifyImports'
import { verifyJoins } from './parts/verifyJoins'
import { verifyKeys } from './parts/verifyKeys'
import { verifyLog } from './parts/verifyLog'
import { verifyMedia } from './parts/verifyMedia'
import { verifyPages } from './parts/verifyPages'
import { verifyPlaces } from './parts/verifyPlaces'
import { verifyPublic } from './parts/verifyPublic'
import { verifyRelations } from './parts/verifyRelations'
import { verifySnapshots } from './parts/verifySnapshots'
import type { Problem } from './Problem'
import type { Part, Verifying } from './Verifying'

const PARTS: readonly Part[] = [
  verifyLog, verifyDocuments, verifySnapshots, verifyPages, verifyMedia, verifyPublic, verifyPlaces, verifyJoins, verifyImports, verifyRelations, verifyKeys,
]

/** Of what was looked at how much, and the last entry of the log: noted elsewhere, it shows later that none was cut off. */
type Verified = Pick<Verifying, 'counted' | 'head'>

const readErased = async (payload: Payload) => {
  const { docs } = await payload.db.find<LogEntry & { id: string }>({
    collection: 'log', pagination: false, select: { document: true, erased: true }, where: { action: { equals: 'erase' } },
  })
  return erasedThings(docs)
}

/**
 * Recomputes everything that the program vouches for, a batch of rows at a time, and changes nothing: the chain of the
 * log, what the log says of each document, snapshots and what they say of issues and images, sources, lines of pages, images,
 * public flags, joins, imports, relations, republishers' keys. The server may run; what seems wrong is looked at again before it is told.
 * @param told is called with each problem as it is found.
 */
export const verify = async (payload: Payload, told: (problem: Problem) => void): Promise<Verified> => {
  const { staticDir } = payload.collections.media.config.upload
  const verifying: Verifying = { counted: {}, erased: await readErased(payload), head: null, mediaDir: String(staticDir), payload }
  for (const part of PARTS) for await (const problem of part(verifying)) told(problem)
  const { counted, head } = verifying
  return { counted, head }
}
