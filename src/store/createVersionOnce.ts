import { createHash } from 'node:crypto'

import type { BaseDatabaseAdapter, PayloadRequest } from 'payload'

import { writesOf } from './guardWrites'
import { rawOf } from './rawWrites'

type CreateVersion = BaseDatabaseAdapter['createVersion']
type Args = Parameters<CreateVersion>[0]

type Row = Record<string, unknown>
type Model = {
  create: (rows: Row[], ...rest: unknown[]) => Promise<unknown[]>
  findById: (id: string) => { exec: () => Promise<unknown> }
  updateMany: (...args: unknown[]) => Promise<unknown>
}

/** The code of MongoDB for a unique value that is there already. */
const DUPLICATE_KEY = 11_000

const idFor = (parent: unknown, revision: unknown): string =>
  createHash('sha256').update(`${String(parent)}@${String(revision)}`).digest('hex').slice(0, 24)

/** A model that gives a version the id it must have, and is content with the one that is there. */
const once = (model: Model, id: string): Model => ({
  create: async ([row], ...rest) => {
    try {
      return await model.create([{ ...row, _id: id }], ...rest)
    } catch (error) {
      if ((error as { code?: unknown }).code !== DUPLICATE_KEY) throw error
      return [await model.findById(id).exec()]
    }
  },
  findById: (own) => model.findById(own),
  updateMany: (...args) => model.updateMany(...args),
})

/**
 * Writes the version of a document at a revision, however many do so at the same moment or after a crash: on MongoDB its
 * id says of which document and revision it is, so a second one cannot be. On SQLite all that an action writes is one
 * transaction, and it is written once.
 * @returns the version as it stands.
 * @throws what the adapter throws when the row cannot be written.
 */
export const createVersionOnce = async (req: PayloadRequest, args: Args): ReturnType<CreateVersion> => {
  const adapter = req.payload.db
  if (adapter.name === 'sqlite') return writesOf(adapter).createVersion(args)
  const { collectionSlug } = args
  const model = (adapter as unknown as { versions: Record<string, Model> }).versions[collectionSlug]
  if (!model) throw new Error(`The collection ${collectionSlug} keeps no versions.`)
  const id = idFor(args.parent, (args.versionData as Row).revision)
  const writer = Object.assign(Object.create(adapter) as object, { versions: { [collectionSlug]: once(model, id) } })
  return rawOf(adapter).createVersion.call(writer as unknown as BaseDatabaseAdapter, args)
}
