import type { Database } from 'libsql'

import { cursorAfter, readCursor } from '../app/cursor'
import { statement } from '../readModel/statement'
import { columnsOf } from './columns/columnsOf'
import { commonWordsOf } from './common/commonWordsOf'
import { byDate } from './find/byDate'
import { byRelevance } from './find/byRelevance'
import { facets } from './find/facets'
import { type Mask, sizeOf } from './Mask'
import { matching } from './find/matching'
import { narrowed } from './find/narrowed'
import type { Ranked } from './find/rank'
import type { Sources } from './find/Sources'
import { parseQuery } from './query/parseQuery'
import type { QueryNode } from './query/QueryNode'
import type { SearchAnswer } from './SearchAnswer'
import type { SearchQuestion } from './SearchQuestion'
import { hits } from './show/hits'

/** How deep one can page by relevance; by date there is no end. */
const DEEPEST = 1_000
/** An article that goes or comes between two pages moves the others by a place: so far away the last one is looked for. */
const DRIFT = 50

type Page = { ranked: Ranked[]; next: string | null }

/**
 * A page goes on after the last article of the one before, wherever that stands by now; if it is gone, at the place where it
 * was. BM25 is relative to all articles, so a score alone would not hold over a change.
 */
const pageByRelevance = (sources: Sources, node: QueryNode, found: Mask, { cursor, limit }: SearchQuestion): Page => {
  const { db } = sources
  const [place = 0, last = -1] = (readCursor(db, cursor, 'relevance', 2) ?? []) as number[]
  const at = Math.min(Math.max(0, Math.floor(Number(place) || 0)), DEEPEST)
  const ranked = byRelevance(sources, node, found, at + limit + 1 + (cursor === undefined ? 0 : DRIFT))
  const stands = ranked.findIndex(({ n }) => n === last)
  const from = stands >= 0 && Math.abs(stands + 1 - at) <= DRIFT ? stands + 1 : at
  const page = ranked.slice(from, from + limit)
  const end = from + page.length
  const isMore = ranked.length > end && end < DEEPEST
  return { ranked: page, next: isMore ? cursorAfter(db, 'relevance', [end, page.at(-1)?.n ?? -1]) : null }
}

const pageByDate = ({ columns, db }: Sources, found: Mask, { cursor, limit, sort }: SearchQuestion): Page => {
  const [day, n] = (readCursor(db, cursor, sort, 2) ?? []) as number[]
  const after = day === undefined || n === undefined ? null : { day: Number(day), n: Number(n) }
  const all = byDate(found, columns, sort === '-date', limit + 1, after)
  const ranked = all.slice(0, limit).map((each) => ({ n: each, score: 0 }))
  const last = ranked.at(-1)?.n
  return { ranked, next: all.length > limit && last !== undefined ? cursorAfter(db, sort, [columns.day[last] ?? 0, last]) : null }
}

const answer = (db: Database, question: SearchQuestion, node: QueryNode): SearchAnswer => {
  const columns = columnsOf(db)
  const sources: Sources = { columns, common: commonWordsOf(db, columns), db, lookedUp: new Map() }
  const found = narrowed(matching(sources, node), columns, question)
  const page = question.sort === 'relevance' ? pageByRelevance(sources, node, found, question) : pageByDate(sources, found, question)
  return {
    hits: hits(db, page.ranked, node),
    total: sizeOf(found),
    next: page.next,
    facets: question.facets ? facets(db, found, columns) : null,
  }
}

/**
 * Answers a search from the read model, as of one moment. Takes milliseconds, up to some tens for the commonest words: a thread
 * that serves readers asks another for it (`SearchThread.ts`).
 * @param db no transaction may be open on it.
 * @throws {Problem} 400 `query` for a question that cannot be read, 400 `cursor` for a cursor of another search.
 */
export const answerSearch = (db: Database, question: SearchQuestion): SearchAnswer => {
  const node = parseQuery(question.q)
  statement(db, 'BEGIN').run()
  try {
    return answer(db, question, node)
  } finally {
    // Also if this throws, nothing is left open: there is nothing in it to be kept.
    statement(db, 'ROLLBACK').run()
  }
}
