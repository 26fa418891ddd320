import type { Database } from 'libsql'

import { foreignCursor } from '../app/cursor'
import { isForeign, lastPoint, type Point } from '../readModel/history'
import { statement } from '../readModel/statement'
import { Problem } from '../Problem'

/** How far a mirror has come; `owed`: the numbers of changes before that, which could not be told yet. */
export type Reached = Point & { owed: number[] }

/** Number, mark, and what is owed: `12-9f86d081`, `12-9f86d081.7.9`. The mark may be left out: 0, or the number of a change. */
const CURSOR = /^(?<seq>\d{1,15})(?:-(?<mark>[0-9a-f]{8}))?(?<owed>(?:\.\d{1,15}){0,20})$/u

export const writeReached = ({ mark, owed, seq }: Reached): string => `${seq}${mark === '' ? '' : `-${mark}`}${owed.map((each) => `.${each}`).join('')}`

/** @throws {Problem} 400 `cursor` for what is none, or is of another history. */
export const readReached = (db: Database, since: string): Reached => {
  const { mark = '', owed = '', seq } = CURSOR.exec(since)?.groups ?? {}
  if (seq === undefined) throw new Problem(400, 'cursor', { zh: 'since 须为上一个回答的 next，或 0。', en: '“since” is what “next” of the last answer says, or 0.' }, { parameter: 'since' })
  const reached = { mark, owed: owed.split('.').slice(1).map(Number), seq: Number(seq) }
  if (mark !== '' && isForeign(db, reached)) throw foreignCursor('since')
  return reached
}

/** So many changes may be owed; from there on a mirror waits until the editors have found what is missing. */
export const MOST_OWED = 20

const WITHHELD = "SELECT changedSeq AS seq FROM texts WHERE unavailable = 1 AND state <> 'public' ORDER BY changedSeq LIMIT ?"

/**
 * Where a mirror goes on that has everything as it is now. What is not to be had just now it has not, and is owed; where that is
 * more than a cursor holds, it goes on before the first that would be too many.
 */
export const changesCursor = (db: Database): string => {
  const withheld = (statement(db, WITHHELD).all(MOST_OWED + 1) as { seq: number }[]).map(({ seq }) => seq)
  const owed = withheld.slice(0, MOST_OWED)
  const tooMany = withheld[MOST_OWED]
  if (tooMany === undefined) return writeReached({ ...lastPoint(db), owed })
  const before = statement(db, 'SELECT seq, mark FROM changes WHERE seq = ?').get(tooMany - 1) as Point
  return writeReached({ ...before, owed })
}
