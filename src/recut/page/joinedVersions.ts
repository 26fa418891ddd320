import type { PayloadRequest, Where } from 'payload'

import { writesOf } from '../../store/guardWrites'
import { idOf, type WorkDocument } from '../../workflow/document'

/** A version of an article from when it was part of another, `joinedInto`. */
export type JoinedVersion = { id: string; joinedInto: string }

const find = async (req: PayloadRequest, where: Where) =>
  (await req.payload.db.findVersions<WorkDocument>({ collection: 'articles', pagination: false, req, where })).docs

const write = async (req: PayloadRequest, where: Where, joinedIntoOf: (id: string) => string | null): Promise<void> => {
  for (const { id, ...row } of await find(req, where)) {
    const versionData = { ...row, version: { ...row.version, joinedInto: joinedIntoOf(String(id)) } }
    await writesOf(req.payload.db).updateVersion({ collection: 'articles', id, req, versionData: versionData as never })
  }
}

const naming = (articles: string[]): Where => ({ 'version.joinedInto': { in: articles } })

/** The versions that name one of these articles. */
export const joinedVersions = async (req: PayloadRequest, articles: string[]): Promise<JoinedVersion[]> =>
  articles.length === 0 ? [] : (await find(req, naming(articles))).map(({ id, version }) => ({ id: String(id), joinedInto: idOf(version.joinedInto) ?? '' }))

/** An article that was part of one that goes, and is its own again, keeps versions that say so: SQLite deletes nothing they name. */
export const forgetJoined = (req: PayloadRequest, articles: string[]): Promise<void> => write(req, naming(articles), () => null)

/** Lets versions say again what {@link forgetJoined} took from them, when the articles are there again. */
export const recallJoined = async (req: PayloadRequest, versions: readonly JoinedVersion[]): Promise<void> => {
  if (versions.length === 0) return
  const joinedInto = new Map(versions.map((version) => [version.id, version.joinedInto]))
  await write(req, { id: { in: [...joinedInto.keys()] } }, (id) => joinedInto.get(id) ?? null)
}
