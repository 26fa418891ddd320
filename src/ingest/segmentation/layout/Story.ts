import type { Block } from './makeBlocks'

/** An article as blocks: its heading and its text in reading order. */
export interface Story {
  headings: Block[]
  /** Crossheads among them. */
  texts: Block[]
  crossheads: Set<Block>
  /** The first block of each column that was taken to go on from the column before, though no sentence runs over. */
  guessed: Block[]
}

/** A story that its heading begins, or one without a heading. */
export const newStory = (heading?: Block): Story => ({ headings: heading ? [heading] : [], texts: [], crossheads: new Set(), guessed: [] })

/** The largest type of its headings, in the units of the source; 0 without one. */
export const largest = ({ headings }: Story): number => headings.reduce((most, { size }) => Math.max(most, size), 0)
