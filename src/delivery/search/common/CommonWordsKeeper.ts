import type { Database } from 'libsql'

import type { Bytes } from '../../readModel/longText'
import { statement } from '../../readModel/statement'
import type { Columns } from '../columns/Columns'
import { sizeOf } from '../Mask'
import type { CommonWords } from './CommonWords'
import { type Limits, makeCommonWords, readTexts } from './makeCommonWords'

/** A question waits for no more than so many changed articles to be read; those after a longer silence are read between questions. */
const MOST_AT_ONCE = 50
const READ_AT_ONCE = 16

const CHANGED = `SELECT n, changedSeq AS seq, CASE WHEN state = 'public' THEN CAST(answer AS BLOB) END AS answer FROM texts
  WHERE collection = 'articles' AND changedSeq > ? ORDER BY changedSeq LIMIT ?`
const HOW_MANY = "SELECT count(*) AS many FROM (SELECT 1 FROM texts WHERE collection = 'articles' AND changedSeq > ? LIMIT ?)"

/**
 * The common words of one read model: made piece by piece between questions, kept true by its changes, and forgotten when
 * something is there again, or gone (an erasure), that no change tells of; then they are made anew.
 */
export class CommonWordsKeeper {
  private words: CommonWords | null = null
  private making: Generator<undefined, CommonWords | null> | null = null
  /** Up to which change they are, or will be when they are made. */
  private seq = 0
  private beyond: string | null = null

  constructor(private readonly db: Database, private readonly limits: Limits) {}

  /**
   * As of the transaction that is open, and that `columns` were read in.
   * @returns null while they are not ready, or behind, or a fault has ended them: then the index is asked.
   */
  current(columns: Columns): CommonWords | null {
    this.forgetIfOther(columns)
    if (!this.words || this.seq === columns.seq) return this.words
    const { many } = statement(this.db, HOW_MANY).get(this.seq, MOST_AT_ONCE + 1) as { many: number }
    if (many > MOST_AT_ONCE) return null
    try {
      while (this.catchUp(columns));
    } catch {
      // Whoever tends them meets it again, and says it.
      this.forget()
    }
    return this.words
  }

  /**
   * Does a small piece of what is to be done, in the same way. @returns whether there is more.
   * @throws what reading or keeping them throws (no memory for them); they are made anew then.
   */
  tend(columns: Columns): boolean {
    this.forgetIfOther(columns)
    try {
      return this.step(columns)
    } catch (error) {
      this.forget()
      throw error
    }
  }

  private step(columns: Columns): boolean {
    if (this.words) return this.seq !== columns.seq && this.catchUp(columns)
    this.making ??= this.begin(columns)
    const step = this.making?.next()
    if (!step?.done) return step !== undefined
    this.making = null
    this.words = step.value
    return true
  }

  /** An article that was put in by half would go on being found by words it has no more. */
  private forget(): void {
    this.words = null
    this.making = null
  }

  private forgetIfOther({ beyond }: Columns): void {
    if (beyond === this.beyond) return
    this.forget()
    this.beyond = beyond
  }

  private begin(columns: Columns): Generator<undefined, CommonWords | null> | null {
    if (sizeOf(columns.publicOnes) < this.limits.least) return null
    this.seq = columns.seq
    return makeCommonWords(this.db, columns, this.limits)
  }

  /** Reads some of the articles that have changed. @returns whether there are more. */
  private catchUp(columns: Columns): boolean {
    const rows = statement(this.db, CHANGED).all(this.seq, READ_AT_ONCE) as { answer: Bytes | null; n: number; seq: number }[]
    for (const { answer, n, seq } of rows) {
      // There is no room for it: they are made anew.
      if (n >= (this.words?.room ?? 0)) this.words = null
      if (!this.words) return false
      this.words.put(n, readTexts(answer))
      this.seq = seq
    }
    if (rows.length === READ_AT_ONCE) return true
    this.seq = columns.seq
    return false
  }
}
