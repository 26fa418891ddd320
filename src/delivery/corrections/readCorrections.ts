import type { Database } from 'libsql'

import { setImmediate } from 'node:timers/promises'

import { articleAddress, pageAddress } from '../../publishing/articleAddresses'
import { type AnnotationPage, correctionAnnotations } from '../../publishing/correctionAnnotations'
import { type Corrections, correctionsOf } from '../../publishing/corrections'
import type { ArticleDocument } from '../../publishing/PublicDocument'
import { withheldVersions } from '../articles/withheldVersions'
import { lastErasure } from '../readModel/readersState'
import { statement } from '../readModel/statement'
import { Recent } from './Recent'

export type VersionRow = { at: string; json: string | null; number: number; snapshot: string | null }

const KEPT = 200

/** Versions never change, so neither does what was corrected in them; only an erasure takes one out. */
const corrections = new Recent<Corrections>(KEPT)
const annotations = new Recent<AnnotationPage | null>(KEPT)

const documentOf = (json: string): ArticleDocument => JSON.parse(json) as ArticleDocument

/** Lets go of what was kept before the last erasure. @returns that one, to be said with what is read now. */
export const afterErasure = (db: Database): string | null => {
  const erasure = lastErasure(db)?.mark ?? null
  corrections.since(erasure)
  annotations.since(erasure)
  return erasure
}

/** The versions up to one, the newest first; one more than `limit`, if there is one: that before the last. Withheld ones have no JSON. */
export const versionRows = (db: Database, text: number, upTo: number, limit: number): VersionRow[] => {
  const withheld = withheldVersions(db, text)
  const rows = statement(db, 'SELECT number, at, snapshot, json FROM versions WHERE text = ? AND number <= ? ORDER BY number DESC LIMIT ?').all(text, upTo, limit + 1) as VersionRow[]
  return rows.map((row) => (withheld.has(row.number) ? { ...row, json: null } : row))
}

const NONE: Corrections = { fromMachine: null, fromPrevious: null }

/** @returns what was corrected in each of the first `limit` rows; others are answered in between. */
export const correctionsOfRows = async (rows: readonly VersionRow[], erasure: string | null, limit: number): Promise<({ publishedAt: string; snapshot: string | null; version: number } & Corrections)[]> => {
  const found = []
  for (const [index, { at, json, number, snapshot }] of rows.slice(0, limit).entries()) {
    const before = rows[index + 1]
    const key = `${snapshot} ${before?.json ? before.snapshot : ''}`
    if (json !== null && !corrections.has(key)) await setImmediate()
    const own = json === null ? NONE : corrections.get(key, erasure, () => correctionsOf(documentOf(json), before?.json ? documentOf(before.json) : null))
    found.push({ version: number, publishedAt: at, snapshot, ...own })
  }
  return found
}

/** @param base where absolute addresses begin: annotations are named by those. */
export const annotationsOf = ({ json, number, snapshot }: VersionRow, erasure: string | null, id: string, base: string): AnnotationPage | null => {
  if (json === null) return null
  const path = `${articleAddress('', id)}/corrections?version=${number}`
  const page = annotations.get(`${snapshot} ${number}`, erasure, () => {
    const document = documentOf(json)
    return document.source ? correctionAnnotations(document, path, (on) => pageAddress('', on)) : null
  })
  return page && {
    ...page, id: base + page.id,
    items: page.items.map((item) => ({ ...item, id: base + item.id, target: { ...item.target, source: base + item.target.source } })),
  }
}
