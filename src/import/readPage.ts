import { APIError, type PayloadRequest } from 'payload'

import { accountForLines, readSource, type Segmentation, segmentPage, type SourcePage, UnreadableSource } from '../ingest'
import { clearUnfinished } from './clearUnfinished'

/** A page as it will be stored. */
export type PagePlan = { bytes: Uint8Array; segmentation: Segmentation; source: SourcePage }

const KEY = 'reissuePlan'

const read = (bytes: Uint8Array, fileName: string): SourcePage => {
  try {
    return readSource(bytes, { fileName })
  } catch (error) {
    if (error instanceof UnreadableSource) throw new APIError(error.message, error.code === 'too-large' ? 413 : 400, { code: error.code })
    throw error
  }
}

const refuseKnown = async (req: PayloadRequest, sha256: string): Promise<void> => {
  await clearUnfinished(req, { contentHash: { equals: sha256 } })
  const known = await req.payload.db.findOne<{ id: string; importState: string; title: string }>({
    collection: 'pages', req, where: { contentHash: { equals: sha256 } },
  })
  if (!known) return
  const message =
    known.importState === 'whole'
      ? `This file has been imported: it is ${known.title}. Nothing was done.`
      : 'This file is being imported just now; look again in a moment.'
  throw new APIError(message, 409, { code: 'already-imported', page: known.id })
}

/**
 * Reads and cuts a page, and keeps the plan with the request. Stores nothing.
 * @throws {APIError} 400 or 413 for a file that cannot be read, 409 for one that is imported already.
 */
export const readPage = async (req: PayloadRequest, bytes: Uint8Array, fileName: string): Promise<PagePlan> => {
  const source = read(bytes, fileName)
  await refuseKnown(req, source.sha256)
  const segmentation = segmentPage(source)
  const account = accountForLines(source.lines, segmentation)
  if (account.missing.length > 0 || account.duplicated.length > 0) {
    throw new Error(`Segmentation of ${fileName} lost lines ${account.missing.join(', ')} or doubled lines ${account.duplicated.join(', ')}.`)
  }
  const plan = { bytes, segmentation, source }
  req.context[KEY] = plan
  return plan
}

/** The plan of {@link readPage}. */
export const planOf = (req: PayloadRequest): PagePlan => {
  const plan = req.context[KEY] as PagePlan | undefined
  if (!plan) throw new Error('A page was created without its source having been read.')
  return plan
}
