import type { PayloadRequest, Where } from 'payload'

import { matchJumps } from '../editorial/jumps/matchJumps'
import { createJoin } from './createJoin'
import { idOf, readDocument, type WorkDocument } from './document'
import { joinByStructure } from './joinByStructure'
import { partsOfIssue } from './joinParts'
import { joinKey, type JoinRecord, readJoin, setJoin } from './joinRecord'

const joinsOf = async (req: PayloadRequest, issue: string): Promise<JoinRecord[]> =>
  (await req.payload.db.find<JoinRecord>({ collection: 'joins', pagination: false, req, where: { issue: { equals: issue } } })).docs

/** What an article has become part of, over all the joins there were. */
const rootOf = async (req: PayloadRequest, relation: unknown): Promise<string | null> => {
  let id = idOf(relation)
  for (let depth = 0; id !== null && depth < 50; depth++) {
    const into: string | null = idOf((await readDocument(req, 'articles', id))?.joinedInto)
    if (into === null) return id
    id = into
  }
  return id
}

/** A pair that somebody has dismissed stays so when either has been joined to something else since. */
const dismissedOf = async (req: PayloadRequest, joins: JoinRecord[]): Promise<Set<string>> => {
  const keys = new Set<string>()
  for (const { from, state, to } of joins) {
    if (state !== 'dismissed') continue
    keys.add(joinKey(idOf(from) ?? '', idOf(to) ?? ''))
    keys.add(joinKey((await rootOf(req, from)) ?? '', (await rootOf(req, to)) ?? ''))
  }
  return keys
}

const drop = (req: PayloadRequest, id: string): Promise<unknown> =>
  req.payload.db.deleteOne({ collection: 'joins', req, where: { and: [{ id: { equals: id } }, { state: { equals: 'proposed' } }] } })

const read = (req: PayloadRequest, relation: unknown): Promise<WorkDocument | null> => {
  const id = idOf(relation)
  return id ? readDocument(req, 'articles', id) : Promise.resolve(null)
}

/**
 * Whether a proposal has to go: those of a person, and of the file's own structure, only with their articles. One that
 * is being carried out just now is its own affair.
 */
const isStale = async (req: PayloadRequest, { from, source, to }: JoinRecord): Promise<boolean> => {
  const [first, second] = [await read(req, from), await read(req, to)]
  if (first && second && (second.revision < 1 || idOf(second.joinedInto) === first.id)) return false
  return source === 'jump' || !first || !second || first.stage === 'joined' || second.stage === 'joined'
}

/** A mark that is gone leads nowhere any more, and what was proposed by it must be looked at again. */
const isProposedOn = async (req: PayloadRequest, page: string): Promise<boolean> => {
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: 'articles', pagination: false, req, select: {}, where: { pages: { in: [page] } },
  })
  const here = docs.map(({ id }) => String(id))
  if (here.length === 0) return false
  const ends: Where[] = [{ from: { in: here } }, { to: { in: here } }]
  return (await req.payload.db.findOne({ collection: 'joins', req, where: { and: [{ state: { equals: 'proposed' } }, { or: ends }] } })) !== null
}

const proposeByMarks = async (req: PayloadRequest, issue: string, page?: string): Promise<void> => {
  const changed = await partsOfIssue(req, issue, page)
  const parts = changed ?? (page && (await isProposedOn(req, page)) ? await partsOfIssue(req, issue) : null)
  if (parts === null) return
  const joins = await joinsOf(req, issue)
  const dismissed = await dismissedOf(req, joins)
  const known = new Map(joins.map((join) => [join.key, join]))
  const found = matchJumps(parts, (from, to) => dismissed.has(joinKey(from, to)))
  for (const { from, reasons, score, to } of found) {
    const join = known.get(joinKey(from, to))
    if (!join) await createJoin(req, { from, issue, reasons, score, source: 'jump', to })
    else if (join.source === 'jump' && join.score !== score) await setJoin(req, join.id, { state: { equals: 'proposed' } }, { reasons, score })
  }
  const standing = new Set(found.map(({ from, to }) => joinKey(from, to)))
  for (const join of joins) {
    if (join.state !== 'proposed' || standing.has(join.key)) continue
    if (await isStale(req, join)) await drop(req, join.id)
  }
}

/**
 * Proposes which articles of an issue go on in which, after a page of it was imported, cut anew or taken away, and joins
 * what the file itself says is one article. It may run again at any time and in several processes: a pair is proposed
 * once, a dismissed one never again, and what no longer stands is dropped.
 *
 * Cost: one look at the marks of the issue; more only when a mark concerns the page.
 * @param page the page that has changed; without it the whole issue is looked at.
 */
export const proposeJoins = async (req: PayloadRequest, issue: string, { page }: { page?: string } = {}): Promise<void> => {
  await joinByStructure(req, issue, page)
  await proposeByMarks(req, issue, page)
}

/** After a decision on a join: an article that goes on over three pages is proposed anew as what it is now. */
export const proposeJoinsAround = async (req: PayloadRequest, join: string): Promise<void> => {
  const issue = idOf((await readJoin(req, join))?.issue)
  if (issue) await proposeByMarks(req, issue)
}
