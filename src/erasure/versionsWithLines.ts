import type { PayloadRequest, Where } from 'payload'

import type { SourceLines } from '../editorial/sourceLines'
import type { StoredEntry } from '../log/entryHash'
import { PROOFREAD, type Proofread } from '../workflow/collections'
import { idOf, type WorkDocument } from '../workflow/document'

type OtherVersion = { collection: Proofread; id: string; parent: string; snapshots: string[]; version: WorkDocument }

type VersionRow = { id: string; latest?: boolean | null; parent: unknown; version: WorkDocument }

const keysOf = (groups: SourceLines | null | undefined): string[] =>
  (groups ?? []).flatMap(({ lines, page, source }) => lines.map((n) => `${page}:${source}:${n}`))

const standsOn: Record<Proofread, (pages: string[]) => Where> = {
  articles: (pages) => ({ or: ['version.cutFrom', 'version.pages'].map((field): Where => ({ [field]: { in: pages } })) }),
  captions: (pages) => ({ 'version.page': { in: pages } }),
}

/** The approved public documents that were made of a version: while it was the newest text. */
const snapshotsOf = async (req: PayloadRequest, document: string, after: number, until: number): Promise<string[]> => {
  const { docs } = await req.payload.db.find<StoredEntry & { id: string }>({
    collection: 'log', pagination: false, req, where: { and: [{ document: { equals: document } }, { snapshot: { exists: true } }] },
  })
  return docs.filter(({ action, toRevision }) => (action === 'approve' || action === 'renew') && toRevision > after && toRevision <= until).flatMap(({ snapshot }) => snapshot ?? [])
}

type Span = { from: number; until: number }

/** While an article was part of another, and is not any more: the revisions of that one. It may have no lines to be known by. */
const spansOfJoins = async (req: PayloadRequest, article: string): Promise<Map<string, Span[]>> => {
  const find = async (where: Where): Promise<StoredEntry[]> =>
    (await req.payload.db.find<StoredEntry & { id: string }>({ collection: 'log', pagination: false, req, sort: 'seq', where })).docs
  const spans = new Map<string, Span[]>()
  for (const { document, toRevision } of await find({ and: [{ action: { equals: 'join' } }, { reason: { equals: `+ articles:${article}` } }] })) {
    const undone = (await find({ and: [{ action: { equals: 'unjoin' } }, { document: { equals: document } }] })).find((entry) => entry.toRevision > toRevision)
    if (undone) spans.set(document, [...(spans.get(document) ?? []), { from: toRevision, until: undone.toRevision }])
  }
  return spans
}

const versionsIn = async (req: PayloadRequest, document: string, spans: Span[]): Promise<VersionRow[]> => {
  const { docs } = await req.payload.db.findVersions<WorkDocument>({ collection: 'articles', pagination: false, req, where: { parent: { equals: document.replace(/^articles:/u, '') } } })
  return (docs as unknown as VersionRow[]).filter(({ version }) => spans.some(({ from, until }) => version.revision >= from && version.revision < until))
}

/**
 * Versions of other texts that hold lines of this one: a join or a cut has moved them here since.
 * @param parents this text, and what is part of it.
 */
export const versionsWithLines = async (req: PayloadRequest, groups: SourceLines, parents: ReadonlySet<string>): Promise<{ old: OtherVersion[]; standing: string[] }> => {
  const own = new Set(keysOf(groups))
  const pages = [...new Set(groups.map(({ page }) => page))]
  const [old, standing]: [OtherVersion[], string[]] = [[], []]
  for (const collection of pages.length > 0 ? PROOFREAD : []) {
    const { docs } = await req.payload.db.findVersions<WorkDocument>({ collection, pagination: false, req, where: standsOn[collection](pages) })
    const rows = (docs as unknown as VersionRow[]).sort((a, b) => a.version.revision - b.version.revision)
    for (const { id, latest, parent: relation, version } of rows) {
      const parent = String(idOf(relation))
      if (parents.has(parent) || !keysOf(version.sourceLines as SourceLines).some((key) => own.has(key))) continue
      if (latest) {
        standing.push(`${collection}:${parent}`)
        continue
      }
      const before = rows.filter((row) => idOf(row.parent) === parent && row.version.revision < version.revision).at(-1)?.version.revision ?? 0
      old.push({ collection, id: String(id), parent, snapshots: await snapshotsOf(req, `${collection}:${parent}`, before, version.revision), version })
    }
  }
  for (const parent of parents) {
    for (const [document, spans] of await spansOfJoins(req, parent)) {
      const known = new Set(old.map(({ id }) => id))
      for (const { id, parent: of, version } of await versionsIn(req, document, spans)) {
        if (known.has(String(id)) || parents.has(String(idOf(of)))) continue
        old.push({ collection: 'articles', id: String(id), parent: String(idOf(of)), snapshots: await snapshotsOf(req, document, version.revision - 1, version.revision), version })
      }
    }
  }
  return { old, standing }
}
