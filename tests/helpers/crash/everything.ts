import type { CollectionSlug, Payload } from 'payload'

import type { LogEntry } from '../../../src/log/entryHash'

export type Row = Record<string, unknown> & { id: string }
export type VersionRow = { id: string; latest?: boolean | null; parent: string; version: Row & { revision: number } }
export type WorkRow = Row & { _status: string; revision: number; stage: string }

/** All that the database holds, as it holds it. */
export type Everything = {
  articles: WorkRow[]
  captions: WorkRow[]
  joins: (Row & { state: string })[]
  log: (LogEntry & { hash: string; key: string })[]
  pages: Row[]
  photos: Row[]
  snapshots: (Row & { json: string; sha256: string })[]
  sources: (Row & { lines: { n: number; text: string }[]; original: string; page: unknown; sha256: string })[]
  versions: { articles: VersionRow[]; captions: VersionRow[] }
}

export const readEverything = async (payload: Payload): Promise<Everything> => {
  const all = async <T>(collection: CollectionSlug, sort = 'id'): Promise<T[]> =>
    (await payload.db.find({ collection, pagination: false, sort, where: {} })).docs as unknown as T[]
  const versions = async (collection: 'articles' | 'captions'): Promise<VersionRow[]> =>
    (await payload.db.findVersions({ collection, pagination: false, where: {} })).docs as unknown as VersionRow[]
  return {
    articles: await all('articles'),
    captions: await all('captions'),
    joins: await all('joins'),
    log: await all('log', 'seq'),
    pages: await all('pages'),
    photos: await all('photos'),
    snapshots: await all('snapshots'),
    sources: await all('page-sources'),
    versions: { articles: await versions('articles'), captions: await versions('captions') },
  }
}
