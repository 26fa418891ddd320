import { NotFound, type PayloadRequest } from 'payload'

import { mergeContent } from '../editorial/proofing'
import { contentOf, type Proofread } from './collections'
import { rememberMerge } from './mergeAsked'
import { readOpen } from './readOpen'
import { stale } from './stale'
import { textAt, workingText } from './versions'

type Stale = { collection: Proofread; id: string; named: number; sent: Record<string, unknown> }

/**
 * Merges a stale save with the text as it stands: base is the text at the revision named, mine what was sent. Writes
 * nothing; what it answers is saved on `onto` by the same conditional write as any other.
 * @throws {NotFound} 404 · StaleRevision 409 with the places in conflict, or when the text named is not known.
 */
export const mergeOnto = async (req: PayloadRequest, { collection, id, named, sent }: Stale): Promise<{ content: Record<string, unknown>; onto: number }> => {
  const current = await readOpen(req, collection, id)
  if (!current) throw new NotFound(req.t)
  const before = named < current.revision ? await textAt(req, collection, id, named) : null
  if (!before) throw await stale(req, collection, current, named)
  const theirs = contentOf(req, collection, await workingText(req, collection, current))
  const { conflicts, content } = mergeContent(contentOf(req, collection, before), contentOf(req, collection, sent), theirs)
  if (conflicts.length > 0) throw await stale(req, collection, current, named, { conflicts })
  rememberMerge(req, { from: named, onto: current.revision })
  return { content, onto: current.revision }
}
