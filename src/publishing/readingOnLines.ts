import { alignToSource, type Gap, gapsAgainst, type Letter, lettersOf, type Part, type PartAlignment, type PlacedLine, type SourceAlignment } from '../editorial/proofing'

/** Typed letters that stand for so many times as many lost ones at most are their new reading; a longer text is an addition. */
const MOST_FOR_ONE = 2

/** `■ 本报记者 夏旭光` (□ is often read as 口), `（石 磊）`: the import leaves out what a byline is set in. */
const SETTING = /[\p{So}\p{Ps}\p{Pe}口]/u

/** What stands in the place of lost letters, and what was added beside them; `unsaid`: lost letters that are no reading. */
type Counted = { added: number; lost: Letter[]; typed: Letter[]; unsaid: number }

/** An approved text against its lines. All figures count characters that are no blanks. */
export type ReadingOnLines = {
  /** What a person added that no line has: a note of the editors, a kicker. */
  added: number
  deleted: number
  inserted: number
  /** Characters that are the same on a line and in the text. */
  kept: number
  substituted: number
  /** For each line whether it was read otherwise than the approved text has it. */
  isCorrected: boolean[]
  /** For each line the approved text that stands on it. */
  texts: string[]
}

type Owned = { line: Int32Array; owns: Uint8Array; stands: boolean }

/** By part: the line of each unit, and which of them are not copies of what another part has of a line (a byline from the text). */
const ownedBy = (parts: readonly Part[], lines: readonly PlacedLine[], { parts: aligned }: SourceAlignment): Owned[] => {
  const claimed = lines.map(({ text }) => new Uint8Array(text.length))
  const claim = ({ line, offset }: PartAlignment): Owned => {
    const owns = new Uint8Array(line.length)
    for (let at = 0; at < line.length; at++) {
      const own = line[at] as number
      const place = offset[at] as number
      if (own < 0 || claimed[own]?.[place] !== 0) continue
      ;(claimed[own] as Uint8Array)[place] = 1
      owns[at] = 1
    }
    return { line, owns, stands: line.some((own) => own >= 0) }
  }
  const isCopying = (index: number): boolean => parts[index]?.role === 'byline' || parts[index]?.role === 'dateline'
  const owned: Owned[] = []
  for (const isNext of [(index: number) => !isCopying(index), isCopying]) {
    aligned.forEach((part, index) => { if (isNext(index)) owned[index] = claim(part) })
  }
  return owned
}

/** A part that has nothing of its own on a line, and something of another's, is a copy: it is no reading. */
const isCopy = ({ owns, stands }: Owned): boolean => stands && !owns.includes(1)

const isSetting = ({ lost, typed }: Gap, lines: readonly PlacedLine[]): boolean =>
  typed.length === 0 && lost.every(({ at, text }) => lines[text]?.role === 'byline' && SETTING.test(lines[text].text.charAt(at)))

const counted = (gap: Gap, lines: readonly PlacedLine[], owned: readonly Owned[]): Counted => {
  if (isSetting(gap, lines)) return { added: 0, lost: [], typed: [], unsaid: gap.lost.length }
  const { lost, typed: all } = gap
  const typed = all.filter(({ text }) => !isCopy(owned[text] as Owned))
  const standing = typed.filter(({ text }) => owned[text]?.stands)
  // Nothing of the other parts is on any line: they are what was read there, or a person's addition.
  const isReading = standing.length === 0 && lost.length > 0 && typed.length <= lost.length * MOST_FOR_ONE
  const read = isReading ? typed : standing
  return { added: typed.length - read.length, lost, typed: read, unsaid: 0 }
}

/** The line of a typed letter: that of the lost one in whose place it stands, else of the character before it, else after it. */
const lineOfTyped = ({ lost, typed }: Counted, index: number, owned: readonly Owned[]): number => {
  if (lost.length > 0) return lost[Math.floor((index * lost.length) / typed.length)]?.text as number
  const { at, text } = typed[index] as Letter
  const { line } = owned[text] as Owned
  for (let before = at - 1; before >= 0; before--) if ((line[before] as number) >= 0) return line[before] as number
  for (let after = at + 1; after < line.length; after++) if ((line[after] as number) >= 0) return line[after] as number
  return -1
}

const textsOf = (parts: readonly Part[], lines: readonly PlacedLine[], owned: readonly Owned[], gaps: readonly Counted[]): string[] => {
  const placed = parts.map(({ text }) => new Int32Array(text.length).fill(-1))
  owned.forEach(({ line, owns }, part) => line.forEach((own, at) => { if (owns[at]) (placed[part] as Int32Array)[at] = own }))
  for (const gap of gaps) gap.typed.forEach(({ at, text }, index) => { (placed[text] as Int32Array)[at] = lineOfTyped(gap, index, owned) })
  const texts = lines.map(() => '')
  parts.forEach(({ text }, part) => {
    let [line, blanks] = [-1, '']
    for (let at = 0; at < text.length; ) {
      const character = String.fromCodePoint(text.codePointAt(at) as number)
      const own = placed[part]?.[at] as number
      if (own >= 0) {
        // A blank stands on the line that both its neighbours stand on.
        texts[own] += own === line ? blanks + character : character
        ;[line, blanks] = [own, '']
      } else if (/\s/u.test(character)) blanks += character
      at += character.length
    }
  })
  return texts
}

/**
 * Says what of an approved text stands on which of its lines, and how much of the lines was read otherwise. Alignment is the
 * desk's, part by part of the same role (src/editorial/proofing). A stretch of w characters that became i others counts as
 * min(w, i) substituted and the rest inserted or deleted. Blanks never count, nor a character set in another width (`,` → `，`):
 * print and import make those; every other character does, punctuation too.
 */
export const readingOnLines = (parts: readonly Part[], lines: readonly PlacedLine[]): ReadingOnLines => {
  const alignment = alignToSource(parts, lines)
  const owned = ownedBy(parts, lines, alignment)
  const gaps = gapsAgainst(parts, lines, alignment).map((gap) => counted(gap, lines, owned))
  const sum = (of: (gap: Counted) => number): number => gaps.reduce((all, gap) => all + of(gap), 0)
  const lost = sum((gap) => gap.lost.length)
  const corrected = new Set(gaps.flatMap((gap) => [...gap.lost.map(({ text }) => text), ...gap.typed.map((_, index) => lineOfTyped(gap, index, owned))]))
  return {
    added: sum(({ added }) => added),
    deleted: sum((gap) => Math.max(0, gap.lost.length - gap.typed.length)),
    inserted: sum((gap) => Math.max(0, gap.typed.length - gap.lost.length)),
    isCorrected: lines.map((_, line) => corrected.has(line)),
    kept: lettersOf(lines).codes.length - lost - sum(({ unsaid }) => unsaid),
    substituted: sum((gap) => Math.min(gap.lost.length, gap.typed.length)),
    texts: textsOf(parts, lines, owned, gaps),
  }
}
