import { idOf } from '../../../src/workflow/document'
import { sha256 } from '../../../src/publishing/sha256'
import { markOf } from './doDeed'
import type { Everything, VersionRow, WorkRow } from './everything'
import type { Proofread } from './job'
import { replay, type Replayed } from './replay'

const MARKED = { articles: 'subheadline', captions: 'text' } as const

const textAgrees = (collection: Proofread, row: Record<string, unknown>, mark: number | null): boolean => {
  const text = String(row[MARKED[collection]] ?? '')
  return mark === null ? !/^改于第\d+次修订$/.test(text) : text === markOf(mark)
}

const auditVersions = (collection: Proofread, doc: WorkRow, versions: VersionRow[], must: Replayed): string[] => {
  const name = `${collection}:${doc.id}`
  const problems: string[] = []
  if (versions.length !== must.texts) problems.push(`${name} has ${versions.length} versions instead of ${must.texts}`)
  const latest = versions.filter((version) => version.latest === true)
  if (latest.length !== 1) problems.push(`${name} has ${latest.length} latest versions`)
  const [newest] = latest
  if (!newest) return problems
  const { version } = newest
  if (version.revision !== doc.revision) problems.push(`${name} is at ${doc.revision}, its latest version at ${version.revision}`)
  if (version.stage !== doc.stage) problems.push(`${name} is ${doc.stage}, its latest version ${String(version.stage)}`)
  if (!textAgrees(collection, version, must.mark)) problems.push(`${name} lost the edit of revision ${must.mark}`)
  if (version.isPending) problems.push(`${name} has a version that waits for something`)
  return problems
}

const auditApproved = (collection: Proofread, all: Everything, doc: WorkRow, must: Replayed): string[] => {
  const name = `${collection}:${doc.id}`
  if ((doc.snapshot ?? null) !== must.snapshot) return [`${name} has the snapshot ${String(doc.snapshot)}, the log ${must.snapshot}`]
  const row = textAgrees(collection, doc, must.snapshot ? must.approvedMark : must.mark)
    ? [] : [`${name} does not show the text ${must.snapshot ? 'that was approved' : 'as it stands'}`]
  if (!must.snapshot) return row
  const kept = all.snapshots.filter((snapshot) => snapshot.sha256 === must.snapshot)
  const [snapshot] = kept
  if (!snapshot || kept.length > 1) return [...row, `${name} has ${kept.length} snapshots ${must.snapshot}`]
  if (sha256(snapshot.json) !== must.snapshot) row.push(`the snapshot of ${name} is not what its hash says`)
  if (!textAgrees(collection, JSON.parse(snapshot.json) as Record<string, unknown>, must.approvedMark)) {
    row.push(`the snapshot of ${name} has not the text that was approved`)
  }
  return row
}

/** Every article and caption is what the log says was done to it: stage, text, versions, snapshot, public or not. */
export const auditDocuments = (all: Everything): string[] =>
  (['articles', 'captions'] as const).flatMap((collection) =>
    all[collection].flatMap((doc) => {
      const name = `${collection}:${doc.id}`
      const must = replay(all.log.filter(({ document }) => document === name))
      const versions = all.versions[collection].filter(({ parent }) => idOf(parent) === doc.id)
      const problems = [...auditVersions(collection, doc, versions, must), ...auditApproved(collection, all, doc, must)]
      if (doc.stage !== must.stage) problems.push(`${name} is ${doc.stage}, by the log ${must.stage}`)
      if ((doc._status === 'published') !== must.isPublic) problems.push(`${name} is ${doc._status} when ${doc.stage}`)
      if (doc.isPending || doc.pending) problems.push(`${name} still waits for what follows from its last action`)
      return problems
    }),
  )
