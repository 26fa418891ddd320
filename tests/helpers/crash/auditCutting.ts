import { gunzipSync } from 'node:zlib'

import { readSource, segmentPage } from '../../../src/ingest'
import { idOf } from '../../../src/workflow/document'
import type { Everything, Row } from './everything'

type Part = { source: string }

const isOfFile = (parts: unknown, file: unknown): boolean => (parts as Part[]).every(({ source }) => source === file)

/**
 * A page has what its newest source gives when it is cut again, and what was cut from it is of that source, but for the
 * texts that were kept when the page was imported again.
 */
const auditPage = (all: Everything, page: Row): string[] => {
  const name = `page ${page.id}`
  const problems: string[] = []
  const count = (what: string, has: number, wants: number): void => {
    if (has !== wants) problems.push(`${name} has ${has} ${what} instead of ${wants}`)
  }
  for (const field of ['aftermath', 'importOwner', 'importRun', 'pending'] as const) {
    if (page[field]) problems.push(`${name} still has its ${field}`)
  }
  const source = all.sources.find(({ page: of, sha256 }) => idOf(of) === page.id && sha256 === page.contentHash)
  if (!source) return [...problems, `${name} has no source ${String(page.contentHash)}`]

  const cut = segmentPage(readSource(gunzipSync(Buffer.from(source.original, 'base64')), { fileName: String(page.fileName) }))
  const kept = new Set(((page.report as { kept?: { id: string }[] }).kept ?? []).map(({ id }) => id))
  // What was made by hand has no lines.
  const articles = all.articles.filter((unit) => unit.sourceLines && (unit.pages as unknown[]).map(idOf).includes(page.id))
  const captions = all.captions.filter((unit) => idOf(unit.page) === page.id)
  count('articles', articles.length, cut.articles.length)
  count('captions', captions.length, cut.photos.length)
  count('photos', all.photos.filter((photo) => idOf(photo.page) === page.id).length, cut.photos.length)
  count('pieces of furniture', ((page.furniture ?? []) as unknown[]).length, cut.furniture.length)

  const own = [...articles, ...captions].filter(({ id }) => !kept.has(id))
  const versions = [...all.versions.articles, ...all.versions.captions].filter(({ latest, parent }) => latest && own.some(({ id }) => id === idOf(parent)))
  return [
    ...problems,
    ...own.filter(({ sourceLines }) => !isOfFile(sourceLines, page.contentHash)).map(({ id }) => `${id} of ${name} has lines of another file`),
    ...versions.filter(({ version }) => !isOfFile(version.sourceLines, page.contentHash)).map(({ parent }) => `the version of ${String(idOf(parent))} has lines of another file`),
  ]
}

/** What this very program would cut from the pages is what stands there. */
export const auditCutting = (all: Everything): string[] => all.pages.flatMap((page) => auditPage(all, page))
