import type { PayloadRequest } from 'payload'

import { who } from '../log/who'
import type { Doors } from '../store/guardWrites'
import { writesOf } from '../store/guardWrites'
import { act } from './act'
import { type Proofread, contentOf } from './collections'
import type { Pending, WorkDocument } from './document'
import { isImporting } from '../import/isImporting'
import { settle } from './settle'
import { readDocument } from './document'

const requestOf = (args: { req?: Partial<PayloadRequest> }): PayloadRequest => {
  if (!args.req?.payload) throw new Error('A write to an article or caption needs the request it belongs to.')
  return args.req as PayloadRequest
}

const firstState = { revision: 1, stage: 'unproofed', hasProblem: false, hasNewerEdit: false, _status: 'draft' } as const

/**
 * A new article or caption: at revision 1, unproofed, never public. An import logs itself as a whole; one made by hand
 * brings along what follows from it, in the same write.
 */
const create: Doors['create'] = async (args) => {
  const req = requestOf(args)
  const writes = writesOf(req.payload.db)
  const at = new Date().toISOString()
  // Who writes a text by hand is its first corrector, and does not approve it.
  const correctedBy = req.user && !isImporting(req) ? String(req.user.id) : null
  const fields = { ...args.data, ...firstState, correctedBy, createdAt: at, updatedAt: at }
  if (isImporting(req)) return writes.create({ ...args, data: fields })

  const pending: Pending = {
    entry: {
      at,
      ...who(req),
      action: 'create',
      // Its id is the database's to give; `settle` names it.
      document: args.collection,
      fromRevision: null,
      toRevision: 1,
      snapshot: null,
      reason: null,
    },
    version: { ...structuredClone(contentOf(req, args.collection as Proofread, args.data)), _status: 'draft' },
  }
  const created = (await writes.create({ ...args, data: { ...fields, isPending: true, pending } })) as WorkDocument
  return { ...created, isPending: false, pending: null }
}

const firstVersion = async (args: Parameters<Doors['createVersion']>[0]): Promise<unknown> => {
  const req = requestOf(args)
  const version = await writesOf(req.payload.db).createVersion(args)
  const doc = await readDocument(req, args.collectionSlug as Proofread, String(args.parent))
  if (doc) await settle(req, args.collectionSlug as Proofread, doc)
  return version
}

/** Saving a draft is the deed `edit`: it decides on the document first, and the version follows from it. */
const createVersion = (async (args: Parameters<Doors['createVersion']>[0]) => {
  const version = args.versionData as unknown as WorkDocument
  if (version.revision === 1) return firstVersion(args)
  const req = requestOf(args)
  const collection = args.collectionSlug as Proofread
  const content = contentOf(req, collection, version as Record<string, unknown>)
  const doc = await act(req, {
    collection,
    content,
    deed: 'edit',
    id: String(args.parent),
    // The hook `nameRevision` has counted on from the revision that the client named.
    revision: version.revision - 1,
  })
  return {
    parent: args.parent,
    createdAt: doc.createdAt,
    updatedAt: doc.updatedAt,
    latest: true,
    version: { ...doc, ...content, _status: 'draft', isPending: false, pending: null },
  }
}) as unknown as Doors['createVersion']

export const doors: Doors = { create, createVersion }
