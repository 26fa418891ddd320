import { edgeMarks } from './edgeMarks'
import { names } from './pages'
import { parseContinuations } from './parseContinuation'
import type { Direction, JumpMark, StandsOn } from './types'

/** A mark that no join has answered: `下转2版`, with page 2 not imported yet or nothing fitting found on it. */
export type OpenMark = { direction: Direction; isImported: boolean; page: string; text: string }

const pageOf = ({ page }: JumpMark): string | null => (page ? `${page.section ?? ''}${page.number}` : null)

/**
 * The marks of a text that lead to another page, a reference (详见) left out.
 * @param answered the directions in which a join is proposed or made.
 * @param pages of its issue, as far as they are imported.
 * @example openMarks({ continuation: '下转2版', paragraphs }, new Set(), [page1]) // → [{ direction: 'to', page: '2', isImported: false, … }]
 */
export const openMarks = (
  { continuation, paragraphs }: { continuation: string | null; paragraphs: readonly string[] },
  answered: ReadonlySet<Direction>,
  pages: readonly StandsOn[],
): OpenMark[] => {
  const found = new Map<string, OpenMark>()
  for (const mark of [...parseContinuations(continuation ?? ''), ...edgeMarks(paragraphs).marks]) {
    const page = pageOf(mark)
    if (mark.isReference || page === null || answered.has(mark.direction)) continue
    const isImported = pages.some((one) => names(mark.page, one) === true)
    found.set(`${mark.direction}:${page}`, { direction: mark.direction, isImported, page, text: mark.text })
  }
  return [...found.values()]
}
