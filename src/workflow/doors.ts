import type { PayloadRequest } from 'payload'

import { who } from '../log/who'
import { createVersionOnce } from '../store/createVersionOnce'
import type { Doors } from '../store/guardWrites'
import { writesOf } from '../store/guardWrites'
import { type Proofread, contentOf } from './collections'
import type { Pending, WorkDocument } from './document'
import { FIRST_STATE } from './firstState'
import { saveText } from './saveText'
import { settle } from './settle'
import { readDocument } from './document'

const requestOf = (args: { req?: Partial<PayloadRequest> }): PayloadRequest => {
  if (!args.req?.payload) throw new Error('A write to an article or caption needs the request it belongs to.')
  return args.req as PayloadRequest
}

/**
 * A new article or caption made by hand: at revision 1, unproofed, never public. It brings along what follows from it, in
 * the same write. (An import logs itself as a whole and has its own way in, src/store/insertAll.ts.)
 */
const create: Doors['create'] = async (args) => {
  const req = requestOf(args)
  const writes = writesOf(req.payload.db)
  const at = new Date().toISOString()
  // Who writes a text by hand is its first corrector, and does not approve it.
  const correctedBy = req.user ? String(req.user.id) : null
  const fields = { ...args.data, ...FIRST_STATE, correctedBy, createdAt: at, updatedAt: at }
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
  const version = await createVersionOnce(req, args)
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
  const given = contentOf(req, collection, version as Record<string, unknown>)
  // The hook `nameRevision` has counted on from the revision that the client named.
  const { content, doc } = await saveText(req, { collection, content: given, id: String(args.parent), revision: version.revision - 1 })
  return {
    parent: args.parent,
    createdAt: doc.createdAt,
    updatedAt: doc.updatedAt,
    latest: true,
    version: { ...doc, ...content, _status: 'draft', isPending: false, pending: null },
  }
}) as unknown as Doors['createVersion']

export const doors: Doors = { create, createVersion }
