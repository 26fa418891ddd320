import type { PayloadRequest, TypeWithVersion } from 'payload'

import { createVersionOnce } from '../store/createVersionOnce'
import { writesOf } from '../store/guardWrites'
import { type Proofread, WORKFLOW_FIELDS } from './collections'
import type { WorkDocument } from './document'

type VersionRow = TypeWithVersion<WorkDocument> & { id: string; latest?: boolean }

const newestVersion = async (
  req: PayloadRequest,
  collection: Proofread,
  id: string,
): Promise<VersionRow | undefined> => {
  const { docs } = await req.payload.db.findVersions<WorkDocument>({
    collection, limit: 1, pagination: false, sort: '-version.revision', req,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
  })
  return docs[0] as VersionRow | undefined
}

/** The text as it was saved last, whether approved or not. */
export const workingText = async (
  req: PayloadRequest,
  collection: Proofread,
  doc: WorkDocument,
): Promise<Record<string, unknown>> => (await newestVersion(req, collection, doc.id))?.version ?? doc

/** The document as it was at a revision that made a version; null when there is none. */
export const versionAt = async (
  req: PayloadRequest,
  collection: Proofread,
  id: string,
  revision: number | null | undefined,
): Promise<WorkDocument | null> => {
  const { docs } = await req.payload.db.findVersions<WorkDocument>({
    collection, limit: 1, pagination: false, req,
    where: { and: [{ parent: { equals: id } }, { 'version.revision': { equals: revision ?? -1 } }] },
  })
  return docs[0]?.version ?? null
}

/**
 * The document with the text it had at a revision, also at one that made no version; null when no version is that old. An
 * action that changes no text carries the newest version along, so the text of a revision is the first at or after it.
 */
export const textAt = async (req: PayloadRequest, collection: Proofread, id: string, revision: number): Promise<WorkDocument | null> => {
  const { docs } = await req.payload.db.findVersions<WorkDocument>({
    collection, limit: 1, pagination: false, req, sort: 'version.revision',
    where: { and: [{ parent: { equals: id } }, { 'version.revision': { greater_than_equal: revision } }] },
  })
  return revision > 0 ? (docs[0]?.version ?? null) : null
}

const workflowOf = (doc: WorkDocument): Record<string, unknown> => ({
  ...Object.fromEntries(WORKFLOW_FIELDS.map((name) => [name, doc[name] ?? null])),
  // The version list and the draft list show how the work stands; what is still to be done is the document's own affair.
  isPending: false,
  pending: null,
})

/**
 * Payload adds a version and then unmarks those that are older by the clock. On MongoDB a crash between the two leaves the one
 * before it marked as the latest, too; on both databases so does a time that is not later than the one before. Revisions decide.
 */
export const retireOlder = async (req: PayloadRequest, collection: Proofread, parent: string, revision: number): Promise<void> => {
  const { docs } = await req.payload.db.findVersions<WorkDocument>({
    collection, pagination: false, req, select: { version: { revision: true } },
    where: {
      and: [
        { parent: { equals: parent } },
        { latest: { equals: true } },
        { 'version.revision': { less_than: revision } },
      ],
    },
  })
  for (const { id } of docs) {
    await writesOf(req.payload.db).updateVersion({
      id, collection, req,
      // A null leaves the time as it is.
      versionData: { latest: false, updatedAt: null } as never,
    })
  }
}

/** Adds the version an action made, unless it is there already. */
export const addVersion = async (
  req: PayloadRequest,
  collection: Proofread,
  doc: WorkDocument,
  version: Record<string, unknown>,
): Promise<void> => {
  const newest = await newestVersion(req, collection, doc.id)
  if (newest && newest.version.revision >= doc.revision) return retireOlder(req, collection, doc.id, newest.version.revision)
  await createVersionOnce(req, {
    autosave: false,
    collectionSlug: collection,
    createdAt: doc.updatedAt,
    parent: doc.id,
    req,
    updatedAt: doc.updatedAt,
    versionData: { ...version, ...workflowOf(doc), createdAt: doc.createdAt, updatedAt: doc.updatedAt } as never,
  })
  if (newest) await retireOlder(req, collection, doc.id, doc.revision)
}

/** Brings the newest version's workflow fields in step with the document, for the lists that read versions. */
export const updateNewestVersion = async (
  req: PayloadRequest,
  collection: Proofread,
  doc: WorkDocument,
): Promise<void> => {
  const newest = await newestVersion(req, collection, doc.id)
  if (!newest || newest.version.revision >= doc.revision) return
  const { id, ...row } = newest
  await writesOf(req.payload.db).updateVersion({
    collection,
    req,
    // On MongoDB somebody else may have completed this action, and the next one begun, since the row was read.
    ...(req.payload.db.name === 'sqlite'
      ? { id }
      : { where: { and: [{ id: { equals: id } }, { 'version.revision': { less_than: doc.revision } }] } }),
    versionData: {
      ...row,
      version: {
        ...row.version,
        ...workflowOf(doc),
        _status: doc.hasNewerEdit === true ? 'draft' : doc._status,
      },
    } as never,
  })
}
