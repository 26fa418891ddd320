import { type LineDifference, lineDifferences } from '../../editorial/lineDifferences'
import type { SourceLine } from '../../ingest'
import { type Cut, numbersIn, sourceOf } from './cuts'
import type { CutUnit } from './pageUnits'

/** A text that stays as it is, and what the new file says in its place; kept in the page's report. */
export type KeptReport = {
  collection: CutUnit['collection']
  differences: LineDifference[]
  headline: string | null
  id: string
  /** Of the new file. */
  lines: number[]
}

const titleOf = ({ doc }: CutUnit): string | null => {
  const title = (doc.headline ?? doc.text ?? null) as string | null
  return title !== null && title.length > 40 ? `${title.slice(0, 40)}…` : title
}

/** @param lines of the new file that are this text's now. */
export const keptReport = (unit: CutUnit, cuts: Map<string, Cut>, lines: number[], after: ReadonlyMap<number, SourceLine>): KeptReport => {
  const cut = cuts.get(sourceOf(unit))
  const old = numbersIn(unit.lines, sourceOf(unit)).flatMap((n) => cut?.lines.get(n) ?? [])
  const young = lines.flatMap((n) => after.get(n) ?? [])
  return {
    collection: unit.collection,
    differences: cut ? lineDifferences(old, young, cut.alignment) : [],
    headline: titleOf(unit),
    id: unit.id,
    lines,
  }
}

