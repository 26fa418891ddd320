import type { Assignment } from './assignHeadlines'
import type { Caption } from './captions'
import { continuationOf } from './continuation'
import { bulletOf, opensCaption } from './openingMarks'
import { type Byline, parseByline } from './parseByline'
import { parseSignature } from './parseSignature'
import type { PageStructure, Segment } from './segment'
import { endsSentence } from './sentence'
import { splitCredit } from './splitCredit'

export interface Strays {
  /** What becomes an article. */
  bodies: Segment[]
  captions: Caption[]
  notesOf: Map<Segment, Segment[]>
}

/**
 * Finds a place for texts without a headline: one paragraph that nothing opens is a caption; a text beside one that
 * stopped in mid-sentence is its rest; an editor's note goes to the article it speaks of, however far it is printed. What is left
 * is an article without a headline.
 *
 * `[标题一] 6月16日，在…讲解比赛注意事项 / 本报讯…` → caption
 */
export function placeStrays(structure: PageStructure, assignment: Assignment): Strays {
  const bodies: Segment[] = []
  const captions: Caption[] = []
  const notes: Segment[] = []
  for (const segment of structure.stretches.flat()) {
    if (segment.kind === 'note') {
      notes.push(segment)
      continue
    }
    const before = bodies.at(-1)
    if (assignment.runOf.has(segment) || segment.isOpened) {
      if (isEmpty(segment) && before && !assignment.runOf.has(segment)) before.bylines.push(...segment.bylines)
      else bodies.push(segment)
      continue
    }
    const text = segment.elements[0]?.text ?? ''
    const isContinuation = continuationOf(text) !== null
    if (isCaption(segment) && !isContinuation) captions.push(toCaption(segment))
    else if (before && isUnfinished(before) && !isContinuation) resume(before, segment)
    else bodies.push(segment)
  }
  return { bodies, captions, notesOf: placeNotes(notes, bodies, structure, assignment) }
}

const isEmpty = (segment: Segment): boolean => segment.elements.length === 0

function isCaption(segment: Segment): boolean {
  const [only, ...more] = segment.elements
  if (!only || more.length > 0 || only.kind !== 'paragraph' || bulletOf(only.text) === '●') return false
  return opensCaption(only.text) || only.text.length <= 60 || (segment.bylines.length > 0 && only.text.length <= 300)
}

function toCaption(segment: Segment): Caption {
  const rows = segment.elements.flatMap((element) => element.rows)
  const { texts, credit } = splitCredit(rows)
  const bylineRows = segment.bylines.flatMap((element) => element.rows)
  const under = bylineRows.map((row) => row.text).join(' ')
  const own = under === '' ? null : (parseByline(under) ?? parseSignature(under) ?? unreadCredit(under))
  return { rows: [...rows, ...bylineRows].sort((a, b) => a.n - b.n), texts, credit: own ?? credit }
}

/** Two bylines in one, or a form nobody foresaw: printed as it stands. */
const unreadCredit = (text: string): Byline => ({ text, authors: [], marked: false, hasRole: false, isPhoto: false })

function isUnfinished(segment: Segment): boolean {
  const last = segment.elements.at(-1)
  return last?.kind === 'paragraph' && !endsSentence(last.text) && continuationOf(last.text)?.at !== 'end'
}

/** The paragraph that stopped goes on in the first of the rest. */
function resume(before: Segment, rest: Segment): void {
  const last = before.elements.at(-1)
  const [first, ...more] = rest.elements
  if (!last || !first) {
    before.elements.push(...rest.elements)
  } else {
    before.elements[before.elements.length - 1] = { ...last, rows: [...last.rows, ...first.rows], text: last.text + first.text }
    before.elements.push(...more)
  }
  before.bylines.push(...rest.bylines)
}

/** Beside its article a note needs half the words in common that it needs far from it. */
const NEAR = 1.5

function placeNotes(notes: readonly Segment[], bodies: Segment[], structure: PageStructure, assignment: Assignment): Map<Segment, Segment[]> {
  const notesOf = new Map<Segment, Segment[]>()
  if (notes.length === 0) return notesOf
  const bearers = pairBearers(bodies, assignment)
  const isBody = new Set(bodies)
  const order = structure.stretches.flat()
  const places = new Map(order.map((segment, index) => [segment, index]))
  for (const note of notes) {
    const at = places.get(note) ?? 0
    const scores = new Map<Segment, number>()
    const pairs = assignment.pairsOf.get(note) ?? new Set<string>()
    for (const pair of pairs) {
      const owners = bearers.get(pair) ?? []
      for (const owner of owners) scores.set(owner, (scores.get(owner) ?? 0) + 1 / owners.length)
    }
    for (const near of [order[at - 1], order[at + 1]]) {
      if (near && scores.has(near)) scores.set(near, (scores.get(near) ?? 0) * NEAR)
    }
    let best: Segment | undefined
    for (const [segment, score] of scores) if (best === undefined || score > (scores.get(best) ?? 0)) best = segment
    const below = textBelow(structure, note)
    const home = below ?? best ?? [order[at + 1], order[at - 1]].find((near) => near && isBody.has(near)) ?? bodies.at(-1)
    if (!home) {
      bodies.push({ ...note, kind: 'body' })
      continue
    }
    const kept = notesOf.get(home)
    if (kept) kept.push(note)
    else notesOf.set(home, [note])
    home.bylines.push(...note.bylines)
  }
  return notesOf
}

/** The text that a note stands directly above, when nothing else opens that text. */
function textBelow({ stretches }: PageStructure, note: Segment): Segment | undefined {
  const stretch = stretches.find((segments) => segments.includes(note))
  const next = stretch?.[stretch.indexOf(note) + 1]
  return next?.kind === 'body' && !next.isOpened ? next : undefined
}

/** A pair that many texts have tells nothing, and would make this quadratic. */
const MOST_BEARERS = 8

function pairBearers(bodies: readonly Segment[], assignment: Assignment): Map<string, Segment[]> {
  const bearers = new Map<string, Segment[]>()
  for (const body of bodies) {
    const heading = assignment.runOf.get(body)?.blocks.map((block) => block.text).join('') ?? ''
    const pairs = new Set([...(assignment.pairsOf.get(body) ?? []), ...[...heading].map((char, i, all) => char + (all[i + 1] ?? ''))])
    for (const pair of pairs) {
      const owners = bearers.get(pair)
      if (!owners) bearers.set(pair, [body])
      else if (owners.length <= MOST_BEARERS) owners.push(body)
    }
  }
  for (const [pair, owners] of bearers) if (owners.length > MOST_BEARERS) bearers.delete(pair)
  return bearers
}
