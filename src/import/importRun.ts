import type { PayloadRequest } from 'payload'

import { objectId } from '../store/objectId'

const KEY = 'reissueImport'

/** What a request must know for its pages to be marked as made by this import. */
export const contextOfImport = (id: string): Record<string, string> => ({ [KEY]: id })

/** The id of an import run, which all that it makes keeps: on its own, or `import:run` for a page of an import of many files. */
export const newRun = (req: PayloadRequest): string => [req.context[KEY], objectId()].filter(Boolean).join(':')

/**
 * Whether, and how, this very import made a page what it is: a page that was in hand when the process was killed is in,
 * and nobody was left to say so.
 * @returns null when it was there before, or is of another import.
 */
export const madeBy = async (req: PayloadRequest, id: string, page: string, sha256: string): Promise<'new' | 're-imported' | null> => {
  const { docs } = await req.payload.db.find<{ cutBy?: string | null; id: string; revision?: number | null }>({
    collection: 'page-sources', limit: 1, pagination: false, req, select: { cutBy: true, revision: true }, sort: '-revision',
    where: { and: [{ page: { equals: page } }, { sha256: { equals: sha256 } }] },
  })
  if (!docs[0]?.cutBy?.startsWith(`${id}:`)) return null
  return docs[0].revision === 1 ? 'new' : 're-imported'
}
