import { shareOf } from './bigrams'
import { sharesPage } from './pages'
import type { JumpPart, TextLikeness } from './types'

/** Halves of one article share 0.04 to 0.15 of their rare wording; only where it is far more is the text itself compared. */
const WORTH_COMPARING = 0.3
/** A copy that was read anew, with a wrong character in ten, shares 80 of 100 neighbouring pairs; halves of one text hardly 30. */
const COPY = 0.6

const textOf = ({ paragraphs }: JumpPart): string => paragraphs.join('\n').slice(0, 4_000)

/**
 * Whether two articles are one text twice, as on a page that came in by two files: no part of each other. A copy that
 * breaks off counts too.
 */
export const isCopy = (one: JumpPart, other: JumpPart, likeness: TextLikeness): boolean => {
  if (likeness(one.id, other.id) < WORTH_COMPARING) return false
  const [a, b] = [textOf(one), textOf(other)]
  return Math.max(shareOf(a, b), shareOf(b, a)) >= COPY
}

/** Whether either stands on the other's page as well, as a copy: then the two pages are one, and nothing jumps between them. */
export const isOfCopiedPage = (from: JumpPart, to: JumpPart, parts: readonly JumpPart[], likeness: TextLikeness): boolean =>
  parts.some((part) =>
    (part !== to && sharesPage(part, to) && isCopy(part, from, likeness)) || (part !== from && sharesPage(part, from) && isCopy(part, to, likeness)),
  )
