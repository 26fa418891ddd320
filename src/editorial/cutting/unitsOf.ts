import { articleContent } from './articleContent'
import { heirOf } from './contributors'
import { orders } from './orders'
import { partLines } from './partLines'
import { type Sheet, type SheetUnit, textOfPart } from './sheet'
import { furnitureId } from './sheetOf'
import type { StoredContent, StoredFurniture, StoredPage, StoredPhoto } from './stored'

/** `order`: nothing but its place among the articles. */
export type Change = 'new' | 'none' | 'order' | 'text'

export type CutArticle = { id: string; change: Change; content: StoredContent }

export type CutCaption = {
  id: string
  change: Exclude<Change, 'order'>
  content: StoredContent
  photo: Pick<StoredPhoto, 'article' | 'credit' | 'order'> & { isChanged: boolean }
}

/** A stored unit that is empty now; `heir`: the article that its first line is in. */
export type CutAway = { id: string; kind: 'article' | 'caption'; heir: string | null }

/** What a sheet makes of the stored units. An unchanged one has exactly its stored content. */
export type CutUnits = { articles: CutArticle[]; captions: CutCaption[]; furniture: StoredFurniture[]; removed: CutAway[] }

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const changeOf = (unit: SheetUnit, was: SheetUnit | undefined): Exclude<Change, 'order'> => {
  if (!was) return 'new'
  return isSame(unit.parts, was.parts) ? 'none' : 'text'
}

const ofKind = ({ units }: Sheet, kind: SheetUnit['kind']): SheetUnit[] => units.filter((unit) => unit.kind === kind)

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null)

type Whole = { after: Sheet; before: Sheet; page: StoredPage; was: Map<string, SheetUnit> }

/** As stored while the sequence is the stored one. */
const ordersOf = (units: readonly SheetUnit[], { was }: Whole, stored: (id: string) => number | null, kind: SheetUnit['kind']): (number | null)[] => {
  const before = [...was.values()].filter((unit) => unit.kind === kind && units.some(({ id }) => id === unit.id)).map(({ id }) => id)
  if (isSame(before, units.map(({ id }) => id))) return units.map(({ id }) => stored(id))
  return orders(units.map(({ id, locked }) => {
    const isThere = was.has(id)
    return { isLocked: locked !== undefined, order: isThere ? stored(id) : null, was: isThere ? before.indexOf(id) : null }
  }))
}

const cutArticles = (whole: Whole): CutArticle[] => {
  const { after, before, page, was } = whole
  const units = ofKind(after, 'article')
  const content = new Map(page.articles.map((article) => [article.id, article.content]))
  const places = ordersOf(units, whole, (id) => numberOf(content.get(id)?.order), 'article')
  return units.map((unit, index) => {
    const stored = content.get(unit.id)
    const change = changeOf(unit, was.get(unit.id))
    const order = places[index] ?? null
    if (change === 'none' && stored) {
      const isMoved = order !== numberOf(stored.order)
      return { id: unit.id, change: isMoved ? 'order' : 'none', content: isMoved ? { ...stored, order } : stored }
    }
    return { id: unit.id, change, content: { ...articleContent(unit, page, before, after), order } }
  })
}

const creditOf = ({ parts }: SheetUnit): string | null =>
  parts.flatMap(({ pieces }) => pieces).flatMap(({ aside }) => (aside?.kind === 'credit' ? [aside.text] : [])).join(' ') || null

const cutCaptions = (whole: Whole): CutCaption[] => {
  const { after, page, was } = whole
  const units = ofKind(after, 'caption')
  const captions = new Map(page.captions.map((caption) => [caption.id, caption]))
  const places = ordersOf(units, whole, (id) => captions.get(id)?.photo.order ?? null, 'caption')
  return units.map((unit, index): CutCaption => {
    const stored = captions.get(unit.id)
    const change = changeOf(unit, was.get(unit.id))
    const isKept = change === 'none' && stored !== undefined
    const photo = { article: unit.article ?? null, credit: isKept ? stored.photo.credit : creditOf(unit), order: places[index] ?? null }
    const isChanged = !stored || !isSame([photo.article, photo.credit || null, photo.order], [stored.photo.article, stored.photo.credit || null, stored.photo.order])
    const content = isKept ? stored.content : {
      ...stored?.content, sourceLines: partLines(unit.parts), text: unit.parts.map(textOfPart).join('').trim(),
    }
    return { id: unit.id, change, content, photo: { ...photo, isChanged } }
  })
}

const cutFurniture = ({ after, page, was }: Whole): StoredFurniture[] =>
  ofKind(after, 'furniture').flatMap((unit): StoredFurniture[] => {
    const stored = page.furniture.find((_, index) => furnitureId(index) === unit.id)
    if (stored && changeOf(unit, was.get(unit.id)) === 'none') return [stored]
    const lines = partLines(unit.parts.map((part) => ({ ...part, role: 'caption' })))
    const isOwn = (entry: { page: string; source: string }): boolean => entry.page === page.page && entry.source === page.source
    const others = lines.filter((entry) => !isOwn(entry))
    return [{
      isByHand: true,
      kind: unit.furniture ?? 'other',
      lines: lines.filter(isOwn).flatMap((entry) => entry.lines),
      text: unit.parts.map(textOfPart).join('').trim(),
      ...(others.length > 0 ? { others } : {}),
    }]
  })

/**
 * What is to be stored of a sheet.
 * @param page what is stored. @param before the sheet made of it. @param after the sheet as it was cut anew.
 */
export const unitsOf = (page: StoredPage, before: Sheet, after: Sheet): CutUnits => {
  const whole = { after, before, page, was: new Map(before.units.map((unit) => [unit.id, unit])) }
  const isThere = new Set(after.units.map(({ id }) => id))
  return {
    articles: cutArticles(whole),
    captions: cutCaptions(whole),
    furniture: cutFurniture(whole),
    removed: before.units.flatMap((unit): CutAway[] => {
      if (unit.kind === 'furniture' || isThere.has(unit.id)) return []
      const heir = heirOf(unit, after)
      return [{ id: unit.id, kind: unit.kind, heir: heir?.kind === 'article' ? heir.id : null }]
    }),
  }
}
