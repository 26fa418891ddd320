import { idOf } from '../../../src/workflow/document'
import type { Everything, WorkRow } from './everything'

/** What the second part of a pair says; it must be read in one place only. */
const PART = /续文\d+号\d+只在一处。/u

const latestText = (all: Everything, { id }: WorkRow): string =>
  JSON.stringify(all.versions.articles.find(({ latest, parent }) => latest && idOf(parent) === id)?.version.body ?? null)

/** A joined article is in another, once; one that is not joined is in none; and the join says so. */
export const auditJoins = (all: Everything): string[] =>
  all.joins.flatMap((join) => {
    const name = `join ${join.id}`
    const first = all.articles.find(({ id }) => id === idOf(join.from))
    const second = all.articles.find(({ id }) => id === idOf(join.to))
    if (!first || !second) return [`${name} has lost an article`]
    const problems: string[] = []
    const isJoined = second.stage === 'joined'
    if (isJoined !== (join.state === 'joined')) problems.push(`${name} is ${join.state}, its second article ${second.stage}`)
    if (isJoined !== (idOf(second.joinedInto) === first.id)) problems.push(`${name}: the second is ${second.stage} and names ${String(idOf(second.joinedInto))}`)
    const part = PART.exec(latestText(all, second))?.[0]
    if (part && latestText(all, first).includes(part) !== isJoined) problems.push(`${name}: the text of the second is ${isJoined ? 'lost' : 'there twice'}`)
    if (Number(first.revision) < 1 || Number(second.revision) < 1) problems.push(`${name} still holds an article`)
    return problems
  })
