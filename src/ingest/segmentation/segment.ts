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

/** One element, or heading blocks that stand together. */
export interface Group {
  elements: Element[]
  /** A picture stood between this run and the next element. */
  beforePicture: boolean
}

/** Heading blocks that stand together. */
export interface Run {
  blocks: Element[]
  /** It ends at a picture: nothing printed belongs below it. */
  beforePicture: boolean
  /** It stands under 上接…: it heads the text below, whatever the order of the page. */
  ownsBelow: boolean
}

/** A page in order: between two runs of headings stands a stretch of texts, perhaps empty. stretches = runs + 1. */
export interface PageStructure {
  runs: Run[]
  stretches: Segment[][]
  /** Headings that could as well be a headline as a crosshead. */
  unsure: ReadonlySet<Element>
}
