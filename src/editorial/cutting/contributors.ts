import { lineKey } from '../lineKey'
import { linesOfUnit, type Sheet, type SheetUnit } from './sheet'
import type { StoredArticle, StoredPage } from './stored'

/** An article that something of a unit comes from. */
export type Contributor = {
  article: StoredArticle
  /** It is that unit, or has gone into it. */
  isWhole: boolean
  /** The lines of the unit that were its. */
  lines: Set<string>
  /** What stands on them now. */
  text: string
}

/** The unit that the first line of another is in now; null when it has none. */
export const heirOf = (unit: SheetUnit, after: Sheet): SheetUnit | null => {
  const [first] = linesOfUnit(unit)
  if (!first) return null
  const key = lineKey(first)
  return after.units.find((each) => linesOfUnit(each).some((line) => lineKey(line) === key)) ?? null
}

/** Where the text of an article comes from, itself first. */
export const contributorsOf = (unit: SheetUnit, { articles }: StoredPage, before: Sheet, after: Sheet): Contributor[] => {
  const isThere = new Set(after.units.map(({ id }) => id))
  const found = articles.flatMap((article): Contributor[] => {
    const was = before.units.find(({ id }) => id === article.id)
    if (!was) return []
    const own = new Set(linesOfUnit(was).map(lineKey))
    const pieces = unit.parts.flatMap((part) => part.pieces).filter(({ line }) => line !== null && own.has(lineKey(line)))
    const isIt = article.id === unit.id
    const isWhole = isIt || (!isThere.has(article.id) && heirOf(was, after)?.id === unit.id)
    if (pieces.length === 0 && !isWhole) return []
    return [{
      article, isWhole,
      lines: new Set(pieces.flatMap(({ line }) => (line ? [lineKey(line)] : []))),
      text: pieces.map(({ text }) => text).join(''),
    }]
  })
  return [...found.filter(({ article }) => article.id === unit.id), ...found.filter(({ article }) => article.id !== unit.id)]
}
