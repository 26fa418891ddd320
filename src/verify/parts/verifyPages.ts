import type { Where } from 'payload'

import type { StoredFurniture } from '../../editorial/cutting/stored'
import type { SourceLines } from '../../editorial/sourceLines'
import type { StoredEntry } from '../../log/entryHash'
import { isOwnerGone } from '../../store/owner'
import { idOf } from '../../workflow/document'
import { checkConservation, furnitureHolders, type Holder, textHolder } from '../checkConservation'
import { checkSource, type SourceRow } from '../checkSource'
import { lookAgainAtEach } from '../lookAgain'
import { MISSING, type Problem, UNFINISHED } from '../Problem'
import { count, type Part, type Verifying } from '../Verifying'
import { rowsOf } from './rowsOf'

type PageRow = {
  aftermath?: unknown
  contentHash?: string | null
  furniture?: StoredFurniture[] | null
  id: string
  importOwner?: string | null
  importSeenAt?: string | null
  importState?: string | null
  isPending?: boolean | null
  issue?: unknown
  report?: { kept?: { id: string; lines: number[] }[] } | null
  revision?: number | null
}

const SELECT = {
  aftermath: true, contentHash: true, furniture: true, importOwner: true, importSeenAt: true, importState: true, isPending: true, issue: true,
  report: true, revision: true,
} as const

type TextRow = { id: string; parent: unknown; version: { sourceLines?: SourceLines | null } }

const textsOn = async ({ payload }: Verifying, collection: 'articles' | 'captions', where: Where, page: PageRow): Promise<Holder[]> => {
  const { docs } = await payload.db.findVersions<{ id: string }>({
    collection, pagination: false, select: { parent: true, version: { sourceLines: true } }, where: { and: [{ latest: { equals: true } }, where] },
  })
  return (docs as unknown as TextRow[]).map(({ parent, version }) => textHolder(`${collection}:${String(idOf(parent))}`, version.sourceLines, page.id, String(page.contentHash)))
}

const ownHolders = async (verifying: Verifying, page: PageRow): Promise<Holder[]> => [
  ...(await textsOn(verifying, 'articles', { or: [{ 'version.cutFrom': { in: [page.id] } }, { 'version.pages': { in: [page.id] } }] }, page)),
  ...(await textsOn(verifying, 'captions', { 'version.page': { equals: page.id } }, page)),
  ...furnitureHolders(page.furniture ?? [], page.id, page.id, String(page.contentHash)),
  ...(page.report?.kept ?? []).map(({ id, lines }): Holder => ({ isKept: true, lines, name: `the kept text ${id}` })),
]

/** A cut may have put a line to a text of another page of the issue: looked through only when lines are lacking. */
const widerHolders = async (verifying: Verifying, page: PageRow, own: Holder[]): Promise<Holder[]> => {
  const issue = { equals: idOf(page.issue) }
  const known = new Set(own.map(({ name }) => name))
  const texts = [...(await textsOn(verifying, 'articles', { 'version.issue': issue }, page)), ...(await textsOn(verifying, 'captions', { 'version.issue': issue }, page))]
  const { docs } = await verifying.payload.db.find<PageRow>({ collection: 'pages', pagination: false, select: { furniture: true }, where: { issue } })
  const furniture = docs.flatMap(({ furniture: pieces, id }) => furnitureHolders(pieces ?? [], String(id), page.id, String(page.contentHash)))
  return [...own, ...[...texts, ...furniture].filter(({ name }) => !known.has(name))]
}

const checkLines = async (verifying: Verifying, page: PageRow, source: SourceRow): Promise<Problem[]> => {
  const name = `pages:${page.id}`
  const own = await ownHolders(verifying, page)
  if (checkConservation(name, source.lines, own).length === 0) return []
  return checkConservation(name, source.lines, await widerHolders(verifying, page, own))
}

const checkRevisions = (page: PageRow, entries: readonly StoredEntry[]): Problem[] => {
  const say = (what: string): Problem => ({ check: 'pages', todo: MISSING, what, where: `pages:${page.id}` })
  const made = entries.map(({ toRevision }) => toRevision)
  const lacking = Array.from({ length: page.revision ?? 1 }, (_, index) => index + 1).filter((revision) => !made.includes(revision))
  const beyond = made.filter((revision) => revision > (page.revision ?? 1))
  const newest = entries.filter(({ action }) => action === 'import' || action === 'reimport').at(-1)
  return [
    ...(lacking.length > 0 ? [say(`revision ${lacking.join(', ')} is not in the log`)] : []),
    ...(beyond.length > 0 ? [say(`it is at revision ${page.revision}, and the log has ${beyond.join(', ')} as well`)] : []),
    ...(newest?.source && newest.source !== page.contentHash ? [say(`it names the file ${String(page.contentHash)}, the log ${newest.source}`)] : []),
  ]
}

const isAtWork = ({ importOwner, importSeenAt, importState }: PageRow): boolean =>
  importState !== 'whole' && !isOwnerGone(importOwner ?? '', importSeenAt ?? '')

const checkPage = async (verifying: Verifying, page: PageRow): Promise<Problem[]> => {
  const { erased, payload } = verifying
  const name = `pages:${page.id}`
  // Somebody is importing or cutting it just now, for longer than one waits: it is looked at next time.
  if (isAtWork(page)) return []
  if (page.importState !== 'whole' || page.isPending || page.aftermath) return [{ check: 'pages', todo: UNFINISHED, what: 'work on it was cut off and not completed', where: name }]
  const { docs: entries } = await payload.db.find<StoredEntry & { id: string }>({
    collection: 'log', pagination: false, sort: 'seq', where: { document: { equals: name } },
  })
  const problems = checkRevisions(page, entries)
  const { docs: sources } = await payload.db.find<{ id: string; sha256: string }>({ collection: 'page-sources', pagination: false, select: { sha256: true }, where: { page: { equals: page.id } } })
  const imports = entries.filter(({ action }) => action === 'import' || action === 'reimport')
  if (sources.length !== imports.length) problems.push({ check: 'sources', todo: MISSING, what: `it was imported ${imports.length} times, and has ${sources.length} sources`, where: name })
  for (const { id } of sources) {
    const source = await payload.db.findOne<SourceRow>({ collection: 'page-sources', where: { id: { equals: id } } })
    if (!source) continue
    problems.push(...checkSource(name, source, imports.find(({ toRevision }) => toRevision === (source.revision ?? 1)), erased))
    if (source.sha256 === page.contentHash) problems.push(...(await checkLines(verifying, page, source)))
  }
  if (!sources.some(({ sha256 }) => sha256 === page.contentHash)) problems.push({ check: 'sources', todo: MISSING, what: `its source ${String(page.contentHash)} is not there`, where: name })
  return problems
}

/** Every page is whole, its sources are what was imported, and every character of it stands in one unit. */
export const verifyPages: Part = async function* (verifying) {
  for await (const rows of rowsOf<PageRow>(verifying.payload, 'pages', { select: { revision: true } })) {
    yield* await lookAgainAtEach(rows.map(({ id }) => String(id)), async (id) => {
      const page = await verifying.payload.db.findOne<PageRow>({ collection: 'pages', select: SELECT, where: { id: { equals: id } } })
      return page && checkPage(verifying, page)
    })
    count(verifying, 'pages', rows.length)
  }
}
