import type { Database } from 'libsql'

import type { ArticleResource } from '../../../publishing/articleResource'
import { asBytes, type Bytes, longText } from '../../readModel/longText'
import { statement } from '../../readModel/statement'
import type { Columns } from '../columns/Columns'
import { type SearchTexts, searchTexts } from '../searchTexts'
import { allOf, sizeOf } from '../Mask'
import { CommonWords } from './CommonWords'
import { Counts } from './Counts'
import { Postings } from './Postings'
import { TermSample } from './TermSample'
import { type Term, Vocabulary } from './Vocabulary'

export type Limits = {
  /** In at least so many articles a term is common; with fewer than that in all nothing is kept. The index goes over shorter lists in a few ms. */
  least: number
  /** So many articles are read to find out which are. */
  sample: number
  /** Bytes at most for the articles' texts; the commonest terms that they have room for. Headlines and lengths come on top, about a twentieth. */
  bytes: number
}

/** Room for a tenth more articles than there are; then it is made anew. */
const HEADROOM = 1.1
const READ_AT_ONCE = 32

const ONE = `SELECT ${asBytes('answer')} FROM texts WHERE n = ? AND state = 'public'`
// By `n` as the rows lie, whatever index there is.
const NEXT = `SELECT n, ${asBytes('answer')} FROM texts WHERE +collection = 'articles' AND +state = 'public' AND n > ? ORDER BY n LIMIT ?`

export const readTexts = (answer: Bytes | null): SearchTexts | null => (answer === null ? null : searchTexts(JSON.parse(longText(answer)) as ArticleResource))

type Chosen = { dense: number; terms: Term[] }

/** So many of the public articles' `n`s, from all parts of the archive. */
const spreadOut = ({ publicOnes }: Columns, many: number): number[] => {
  const all = allOf(publicOnes)
  const step = Math.max(all.length / many, 1)
  return Array.from({ length: Math.min(many, all.length) }, (_, index) => all[Math.floor(index * step)] ?? 0)
}

/** As many as there are bytes for: either a place for each article there is room for, or two bytes for each article that has it. */
const choose = (terms: { share: number; term: Term }[], room: number, articles: number, bytes: number): Chosen => {
  const dense = Counts.bytesOf(room)
  const chosen: Chosen = { dense: 0, terms: [] }
  let left = bytes
  for (const { share, term } of terms) {
    const list = share * articles * Postings.BYTES
    left -= Math.min(dense, list)
    if (left < 0) break
    chosen.terms.push(term)
    if (dense <= list) chosen.dense += 1
  }
  return chosen
}

function* pick(db: Database, columns: Columns, room: number, { bytes, least, sample }: Limits): Generator<undefined, Chosen> {
  const articles = sizeOf(columns.publicOnes)
  const terms = new TermSample()
  for (const n of spreadOut(columns, sample)) {
    const row = statement(db, ONE).get(n) as { answer: Bytes | null } | undefined
    const texts = readTexts(row?.answer ?? null)
    if (texts) terms.add(texts)
    yield
  }
  return choose(terms.commonest(least / articles), room, articles, bytes)
}

/**
 * Reads all public articles, one at each step, between which the read model may go on: what changes meanwhile is to be put in
 * again after it. Takes 0.15 to 0.5 ms for each article (docs/performance.md).
 * @returns null when more have come than there is room for.
 */
export function* makeCommonWords(db: Database, columns: Columns, limits: Limits): Generator<undefined, CommonWords | null> {
  const room = Math.ceil(columns.size * HEADROOM)
  const { dense, terms } = yield* pick(db, columns, room, limits)
  const words = new CommonWords(new Vocabulary(terms), room, dense)
  for (let last = 0; ;) {
    const rows = statement(db, NEXT).all(last, READ_AT_ONCE) as { answer: Bytes | null; n: number }[]
    for (const { answer, n } of rows) {
      if (n >= room) return null
      words.put(n, readTexts(answer))
      yield
    }
    if (rows.length < READ_AT_ONCE) return words
    last = rows.at(-1)?.n ?? last
  }
}
