import type { Bilingual } from '../bilingual'
import type { LineRole } from '../sourceLines'

export type PartRole = 'kicker' | 'headline' | 'subheadline' | 'byline' | 'dateline' | 'paragraph' | 'crosshead' | 'note' | 'caption'

/** One paragraph or line of the text under correction. `key` is stable while it is edited: the field's name, `body:0`…, or `caption:<id>`. */
export type Part = { key: string; role: PartRole; text: string }

/** A source line of the article, in reading order. `page` is the page's id, `source` the SHA-256 of its file, `n` the line's number there. */
export type PlacedLine = { page: string; source: string; n: number; text: string; role: LineRole }

/** Where each UTF-16 unit of a part's text comes from: the index of the line and the offset in it; -1 where a person typed it. */
export type PartAlignment = { line: Int32Array; offset: Int32Array }

/** One {@link PartAlignment} for each part, in their order. Offsets are UTF-16 units everywhere. */
export type SourceAlignment = { parts: PartAlignment[] }

/**
 * One difference from the source; blanks beside Chinese characters do not count (printing put them there).
 * `start`/`end` in the part's text (equal for a deletion); `was`: the source's reading, '' for an insertion;
 * `lines`: indexes of the lines concerned, ascending.
 */
export type Change = { part: number; start: number; end: number; was: string; is: string; kind: 'insertion' | 'deletion' | 'replacement'; lines: number[] }

export const SUSPECT_RULES = ['foreign-character', 'ascii-punctuation', 'unbalanced', 'doubled-run', 'digits-spaced', 'joined-lines'] as const
export type SuspectRule = (typeof SUSPECT_RULES)[number]

/**
 * A place that a proofreader should look at. `proposal`: what `text` would become; null where there is nothing to propose
 * (then only "leave" is offered). `key` names it over edits elsewhere: rule + text + up to 6 characters either side; a
 * suspect whose key stands in the document's `settledSuspects` is not reported.
 */
export type Suspect = { key: string; rule: SuspectRule; part: number; start: number; end: number; text: string; proposal: string | null; why: Bilingual }

/** What a rule finds; `findSuspects` adds part and key. */
export type Finding = Pick<Suspect, 'rule' | 'start' | 'end' | 'proposal' | 'why'>

/**
 * One stretch of a three-way merge. `both`: both made the same change. `merged`: on a conflict whose two sides changed
 * different characters far enough apart, what both changes together make, to be proposed.
 */
export type MergeBlock = { kind: 'same' | 'mine' | 'theirs' | 'both' | 'conflict'; base: Part[]; mine: Part[]; theirs: Part[]; merged?: Part[] }

/** A run of characters in the comparison of two texts. */
export type ComparedRun = { kind: 'same' | 'gone' | 'new'; text: string }

/**
 * A stretch of two texts: one paragraph on either side, none on one of them, or several where one was split or joined;
 * then a run holds the paragraph's end as a line end. `same` and `gone` together are `before`, `same` and `new` are `after`.
 */
export type ComparedBlock = { before: Part[]; after: Part[]; runs: ComparedRun[] }
