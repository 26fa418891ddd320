/** A page as a jump names it, or as it is known of the page itself: `A02` → section A, number 2. */
export type JumpPage = { number: number; section?: string }

/** `to`: the text goes on there (下转); `from`: it began there (上接). */
export type Direction = 'from' | 'to'

export type JumpMark = {
  direction: Direction
  /** Null where the mark names none that can be read. */
  page: JumpPage | null
  /** `详见2版` points to more about it, and only seldom to the rest of the text. */
  isReference: boolean
  /** As printed, without brackets. */
  text: string
}

/** A page that an article stands on; the number is null where nobody knows it. */
export type StandsOn = { id: string; number: number | null; section?: string }

/** What the matching looks at of one article. Ids are opaque strings. */
export type JumpPart = {
  id: string
  issue: string
  /** In reading order, at least one. */
  pages: StandsOn[]
  /** Kicker, headline and subheadline in one; empty where the article has none. */
  titles: string
  authors: string[]
  marks: JumpMark[]
  /** The paragraphs without the marks at their edges. */
  paragraphs: string[]
}

/** Why a join is proposed, as data; {@link reasonWords} says it. */
export type Reason =
  | { rule: 'marks-agree'; from: string; to: string }
  | { rule: 'to-names' | 'from-names' | 'unknown-page'; mark: string }
  | { rule: 'headline' | 'text'; share: number }
  | { rule: 'byline'; names: string[] }
  | { rule: 'new-headline' | 'no-headline' | 'only-one' | 'person' | 'sentence' | 'structure' }

export type Proposal = { from: string; to: string; /** 0 to 1. */ score: number; reasons: Reason[] }

/** How much rare wording two articles share, 0 to 1, by their ids. */
export type TextLikeness = (a: string, b: string) => number
