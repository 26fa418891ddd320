import type { Element } from './element'

/** One text: its bylines and its paragraphs and crossheads, before it has a headline. */
export interface Segment {
  kind: 'body' | 'note'
  bylines: Element[]
  /** Paragraphs; a `title` among them is a crosshead. */
  elements: Element[]
  /** It opened with a byline or 本报讯…, so an article certainly begins here. */
  isOpened: boolean
}

/** Heading blocks that stand together. */
export interface Run {
  blocks: Element[]
  /** It ends at a picture: nothing printed belongs below it. */
  beforePicture: boolean
}

/** A page in order: between two runs of headings stands a stretch of texts, perhaps empty. stretches = runs + 1. */
export interface PageStructure {
  runs: Run[]
  stretches: Segment[][]
}
