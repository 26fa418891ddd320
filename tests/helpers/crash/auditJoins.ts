import { idOf } from '../../../src/workflow/document'
import type { Everything, WorkRow } from './everything'

/** What the second part of a pair says; it must be read in one place only. */
const PART = /续文\d+号\d+只在一处。/u

const latestText = (all: Everything, { id }: WorkRow): string =>
  JSON.stringify(all.versions.articles.find(({ latest, parent }) => latest && idOf(parent) === id)?.version.body ?? null)

/** The text of a joined article is read in the other one, once; of one that is not joined, in its own place only. */
export const auditJoins = (all: Everything): string[] =>
  all.joins.flatMap((join) => {
    const first = all.articles.find(({ id }) => id === idOf(join.from))
    const second = all.articles.find(({ id }) => id === idOf(join.to))
    if (!first || !second) return [`join ${join.id} has lost an article`]
    const isJoined = second.stage === 'joined'
    const part = PART.exec(latestText(all, second))?.[0]
    return part && latestText(all, first).includes(part) !== isJoined ? [`join ${join.id}: the text of the second is ${isJoined ? 'lost' : 'there twice'}`] : []
  })
