import { gunzipSync } from 'node:zlib'

import { readSource, segmentPage } from '../../../src/ingest'
import { idOf } from '../../../src/workflow/document'
import type { Everything, Row } from './everything'

type Part = { lines: number[]; page: string; source: string }
type Kept = { id: string; lines: number[] }

const linesOf = (unit: Row, page: string): number[] =>
  ((unit.sourceLines ?? []) as Part[]).flatMap((part) => (part.page === page ? part.lines : []))

const same = (a: readonly number[], b: readonly number[]): boolean => a.length === b.length && a.every((n, i) => n === b[i])

/**
 * A page has what its newest source gives when it is cut again, and each line in one place: in a unit that was cut from
 * that source, or in a text that was kept when the page was imported again.
 */
const auditPage = (all: Everything, page: Row): string[] => {
  const name = `page ${page.id}`
  if (page.importState !== 'whole') return [`${name} is ${String(page.importState)}`]
  const problems: string[] = []
  const count = (what: string, has: number, wants: number): void => {
    if (has !== wants) problems.push(`${name} has ${has} ${what} instead of ${wants}`)
  }
  for (const field of ['aftermath', 'importOwner', 'importRun', 'pending'] as const) {
    if (page[field]) problems.push(`${name} still has its ${field}`)
  }
  const sources = all.sources.filter((source) => idOf(source.page) === page.id)
  count('sources', sources.length, all.log.filter(({ action, document }) => document === `pages:${page.id}` && ['import', 'reimport'].includes(action)).length)
  const source = sources.find(({ sha256 }) => sha256 === page.contentHash)
  if (!source) return [...problems, `${name} has no source ${String(page.contentHash)}`]

  const bytes = gunzipSync(Buffer.from(source.original, 'base64'))
  const cut = segmentPage(readSource(bytes, { fileName: String(page.fileName) }))
  const kept = ((page.report as { kept?: Kept[] }).kept ?? [])
  const keptIds = new Set(kept.map(({ id }) => id))
  // What was made by hand has no lines.
  const articles = all.articles.filter((unit) => unit.sourceLines && (unit.pages as unknown[]).map(idOf).includes(page.id))
  const captions = all.captions.filter((unit) => idOf(unit.page) === page.id)
  const photos = all.photos.filter((photo) => idOf(photo.page) === page.id)
  const furniture = (page.furniture ?? []) as { lines: number[] }[]
  count('articles', articles.length, cut.articles.length)
  count('captions', captions.length, cut.photos.length)
  count('photos', photos.length, cut.photos.length)
  count('pieces of furniture', furniture.length, cut.furniture.length)

  const own = [...articles, ...captions].filter(({ id }) => !keptIds.has(id))
  for (const { id, revision, sourceLines } of own) {
    if ((sourceLines as Part[]).some((part) => part.source !== page.contentHash)) problems.push(`${id} of ${name} has lines of another file`)
    if (Number(revision) < 1) problems.push(`${id} of ${name} is sealed`)
  }
  const versions = [...all.versions.articles, ...all.versions.captions].filter(({ latest, parent }) => latest && own.some(({ id }) => id === idOf(parent)))
  for (const { parent, version } of versions) {
    if ((version.sourceLines as Part[]).some((part) => part.source !== page.contentHash)) problems.push(`the version of ${String(idOf(parent))} has lines of another file`)
  }
  const stored = [
    ...own.flatMap((unit) => linesOf(unit, page.id)), ...kept.flatMap(({ lines }) => lines), ...furniture.flatMap(({ lines }) => lines),
  ].sort((a, b) => a - b)
  const wanted = source.lines.filter(({ text }) => text.trim() !== '').map(({ n }) => n)
  if (!same(stored, wanted)) problems.push(`${name} has lines ${stored.join()} in its units instead of ${wanted.join()}`)
  return problems
}

/** Every page is whole, and nothing is left of one that is absent. */
export const auditPages = (all: Everything): string[] => {
  const ids = new Set(all.pages.map(({ id }) => id))
  const orphans = (what: string, rows: Row[], pagesOf: (row: Row) => unknown[]): string[] =>
    rows
      .filter((row) => pagesOf(row).length === 0 || pagesOf(row).some((page) => !ids.has(String(idOf(page)))))
      .map(({ id }) => `${what} ${id} stands on no page`)
  const orphanVersions = (['articles', 'captions'] as const).flatMap((collection) => {
    const parents = new Set(all[collection].map(({ id }) => id))
    return all.versions[collection]
      .filter(({ parent }) => !parents.has(String(idOf(parent))))
      .map(({ id }) => `version ${id} belongs to none of the ${collection}`)
  })
  return [
    ...all.pages.flatMap((page) => auditPage(all, page)),
    ...orphans('article', all.articles, (row) => row.pages as unknown[]),
    ...orphans('caption', all.captions, (row) => [row.page]),
    ...orphans('photo', all.photos, (row) => [row.page]),
    ...orphans('source', all.sources, (row) => [row.page]),
    ...orphanVersions,
  ]
}
