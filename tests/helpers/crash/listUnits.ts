import type { Payload } from 'payload'

import type { Proofread } from './job'
import type { Unit } from './doDeed'

type Row = { id: string; revision: number; snapshot?: string | null; stage: string }

/** Every article and caption as it stands, in the order it was made. */
export const listUnits = async (payload: Payload): Promise<Unit[]> => {
  const all: Unit[] = []
  for (const collection of ['articles', 'captions'] satisfies Proofread[]) {
    const { docs } = await payload.db.find<Row>({ collection, pagination: false, sort: 'createdAt', where: {} })
    for (const { id, revision, snapshot, stage } of docs) {
      if (stage === 'joined') continue
      all.push({ collection, id: String(id), isApproved: Boolean(snapshot), revision, stage })
    }
  }
  return all
}
