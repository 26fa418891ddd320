import type { PayloadRequest } from 'payload'

import type { Issue } from '../../payload-types'
import { PROOFREAD } from '../../workflow/collections'

type Snapshot = { id: string; json: string }

const isOfDate = ({ json }: Snapshot, { date, dateCertainty }: Issue): boolean => {
  const { issue } = JSON.parse(json) as { issue?: { date?: string; dateCertainty?: string } }
  return issue?.date === date && issue.dateCertainty === dateCertainty
}

/** Whether a public document of the issue still has another date: the database may have failed while they were renewed. */
export const isBehind = async (req: PayloadRequest, issue: Issue): Promise<boolean> => {
  for (const collection of PROOFREAD) {
    const { docs } = await req.payload.db.find<{ id: string; snapshot?: string | null }>({
      collection, pagination: false, req, select: { snapshot: true },
      where: { and: [{ issue: { equals: issue.id } }, { _status: { equals: 'published' } }] },
    })
    const hashes = docs.flatMap(({ snapshot }) => snapshot ?? [])
    if (hashes.length === 0) continue
    const snapshots = await req.payload.db.find<Snapshot>({
      collection: 'snapshots', pagination: false, req, select: { json: true }, where: { sha256: { in: hashes } },
    })
    if (snapshots.docs.some((snapshot) => !isOfDate(snapshot, issue))) return true
  }
  return false
}
