import { lineKey, type LineRef } from '../../editorial/lineKey'
import type { Sheet, SheetRole, SheetUnit } from '../../editorial/cutting/sheet'

/** A line of the page as it is shown: whose it is, in which role, and its text now. */
export type Row = {
  /** What stands on the line beside the text: a credit, the mark of a continuation. */
  aside: string
  /** A heading, paragraph, caption … begins on it. */
  isStart: boolean
  key: string
  line: LineRef
  role: SheetRole
  text: string
  unit: SheetUnit
}

const counted = (rows: readonly Row[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const { line } of rows) counts.set(`${line.page} ${line.source}`, (counts.get(`${line.page} ${line.source}`) ?? 0) + 1)
  return counts
}

/**
 * The lines as they are printed, those of the page itself first; an operation never changes which there are, nor their
 * order. A line that was read from an older file of the page follows the others.
 */
export const rowsOf = ({ units }: Sheet, page: string): Row[] => {
  const rows = new Map<string, Row>()
  for (const unit of units) {
    for (const { pieces, role } of unit.parts) {
      for (const [at, { aside, line, text }] of pieces.entries()) {
        if (!line) continue
        const key = lineKey(line)
        const row = rows.get(key) ?? { aside: '', isStart: false, key, line, role, text: '', unit }
        rows.set(key, { ...row, aside: row.aside + (aside?.text ?? ''), isStart: row.isStart || at === 0, text: row.text + text })
      }
    }
  }
  const all = [...rows.values()]
  const counts = counted(all)
  const lines = ({ line }: Row): number => counts.get(`${line.page} ${line.source}`) ?? 0
  return all.sort((a, b) =>
    Number(a.line.page !== page) - Number(b.line.page !== page) || a.line.page.localeCompare(b.line.page) ||
    lines(b) - lines(a) || a.line.source.localeCompare(b.line.source) || a.line.n - b.line.n)
}
