import { type Document, MongoClient, ObjectId } from 'mongodb'

import { objectId } from '../../src/store/objectId'
import type { ArticleCopy, Copier } from './ArticleCopy'

type Authors = { id?: string }[] | null | undefined

/** Relations and times are kept as Mongoose keeps them: of the type that the original has. */
const like = (original: unknown, id: string): ObjectId | string => (original instanceof ObjectId ? new ObjectId(id) : id)
const timeLike = (original: unknown, at: string): Date | string => (original instanceof Date ? new Date(at) : at)

const asNew = (fields: Document, { headline }: ArticleCopy): Document => ({
  ...fields, headline, sourceLines: null,
  ...(fields.authors ? { authors: (fields.authors as NonNullable<Authors>).map((author) => ({ ...author, id: objectId() })) } : {}),
})

const articleOf = (row: Document, copy: ArticleCopy): Document => ({
  ...asNew(row, copy), _id: like(row._id, copy.id), approvedAt: timeLike(row.approvedAt, copy.at), snapshot: copy.snapshot.sha256,
  createdAt: timeLike(row.createdAt, copy.at), updatedAt: timeLike(row.updatedAt, copy.at),
})

const versionOf = (row: Document, copy: ArticleCopy): Document => ({
  ...row, _id: like(row._id, objectId()), parent: like(row.parent, copy.id), createdAt: timeLike(row.createdAt, copy.at),
  // The later version must be the later one by time, too.
  updatedAt: timeLike(row.updatedAt, new Date(Date.parse(copy.at) + Number(row.version.revision)).toISOString()),
  version: { ...asNew(row.version as Document, copy), ...(row.version.snapshot ? { snapshot: copy.snapshot.sha256 } : {}) },
})

/** @param originals the ids of the articles that may be copied. */
export const mongodbCopier = async (uri: string, originals: readonly string[]): Promise<Copier> => {
  const client = await MongoClient.connect(uri)
  const [articles, versions] = [client.db().collection('articles'), client.db().collection('_articles_versions')]
  const found = new Map<string, { row: Document; versions: Document[] }>()
  for (const id of originals) {
    const row = await articles.findOne({ _id: { $in: [new ObjectId(id), id] as never } })
    if (!row) throw new Error(`The article ${id} is not in the collection “articles”.`)
    found.set(id, { row, versions: await versions.find({ parent: { $in: [new ObjectId(id), id] } }).toArray() })
  }
  const insert = async (name: string, rows: Document[]): Promise<void> => void (await client.db().collection(name).insertMany(rows))
  const now = new Date()
  return {
    write: async (copies) => {
      const from = (copy: ArticleCopy): { row: Document; versions: Document[] } => found.get(copy.from) as { row: Document; versions: Document[] }
      await insert('articles', copies.map((copy) => articleOf(from(copy).row, copy)))
      await insert('_articles_versions', copies.flatMap((copy) => from(copy).versions.map((row) => versionOf(row, copy))))
      await insert('snapshots', copies.map(({ snapshot }) => ({ ...snapshot, createdAt: now, updatedAt: now })))
      await insert('logs', copies.flatMap(({ entries }) => entries))
    },
    close: () => client.close(),
  }
}
