import { idOf } from '../../../src/workflow/document'
import { markOf } from './doDeed'
import type { Everything, WorkRow } from './everything'
import type { Proofread } from './job'

const MARKED = { articles: 'subheadline', captions: 'text' } as const

const isMarked = (collection: Proofread, row: Record<string, unknown>, mark: number | null): boolean => {
  const text = String(row[MARKED[collection]] ?? '')
  return mark === null ? !/^改于第\d+次修订$/.test(text) : text === markOf(mark)
}

/** The revision of the last edit, and of the last one before the last approval. */
const marksOf = (log: Everything['log'], name: string): { approved: number | null; mark: number | null } => {
  let marks: { approved: number | null; mark: number | null } = { approved: null, mark: null }
  for (const { action, document, toRevision } of log) {
    if (document !== name) continue
    if (action === 'edit') marks = { ...marks, mark: toRevision }
    if (action === 'approve') marks = { ...marks, approved: marks.mark }
  }
  return marks
}

const auditText = (all: Everything, collection: Proofread, doc: WorkRow): string[] => {
  const name = `${collection}:${doc.id}`
  const { approved, mark } = marksOf(all.log, name)
  const newest = all.versions[collection].find(({ latest, parent }) => latest && idOf(parent) === doc.id)
  const snapshot = all.snapshots.find(({ sha256 }) => sha256 === doc.snapshot)
  const problems: string[] = []
  if (!newest || !isMarked(collection, newest.version, mark)) problems.push(`${name} lost the edit of revision ${mark}`)
  if (!isMarked(collection, doc, doc.snapshot ? approved : mark)) problems.push(`${name} does not show the text ${doc.snapshot ? 'that was approved' : 'as it stands'}`)
  if (doc.snapshot && !(snapshot && isMarked(collection, JSON.parse(snapshot.json) as Record<string, unknown>, approved))) {
    problems.push(`the snapshot of ${name} has not the text that was approved`)
  }
  return problems
}

/** What the workers wrote into a text says which revision it made: the text that must stand there stands there. */
export const auditTexts = (all: Everything): string[] =>
  (['articles', 'captions'] as const).flatMap((collection) => all[collection].flatMap((doc) => auditText(all, collection, doc)))
