import type { GoldPage } from '../../src/ingest/quality/gold'
import type { Segmentation, SourceLine } from '../../src/ingest/types'
import type { ComposedPage } from './composePage'

/** What is wrong with one article, in a word, and the line to look at. */
export interface Fault {
  kind: string
  line: number
  text: string
}

/** Line → unit and role, `a2 body`. */
export type Labels = Map<number, { unit: string; role: string }>

const numbers = (ranges: [number, number][] | undefined): number[] =>
  (ranges ?? []).flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index))

export function labelsOfGold(gold: GoldPage): Labels {
  const labels: Labels = new Map()
  const put = (unit: string, role: string, list: number[]): void => {
    for (const n of list) labels.set(n, { unit, role })
  }
  for (const article of gold.articles) {
    put(article.id, 'kicker', numbers(article.kicker_lines))
    put(article.id, 'headline', numbers(article.headline_lines))
    put(article.id, 'subheadline', numbers(article.subheadline_lines))
    put(article.id, 'body', numbers(article.body_lines))
    put(article.id, 'byline', article.byline_inline ? [] : numbers(article.byline_lines))
    put(article.id, 'note', numbers(article.editors_note_lines))
    for (const crosshead of article.crossheads) put(article.id, 'crosshead', numbers(crosshead.lines))
  }
  gold.photos.forEach((photo, index) => put(`p${index}`, 'photo', numbers(photo.lines)))
  gold.furniture.forEach((item, index) => put(`f${index}`, 'furniture', numbers(item.lines)))
  return labels
}

export function labelsOfSegmentation(segmentation: Segmentation): Labels {
  const labels: Labels = new Map()
  const put = (unit: string, role: string, list: number[]): void => {
    for (const n of list) labels.set(n, { unit, role })
  }
  segmentation.articles.forEach((article, index) => {
    for (const [role, list] of Object.entries(article.lines)) put(`A${index}`, role, list)
    for (const { kind, lines } of article.paragraphs) put(`A${index}`, kind === 'paragraph' ? 'body' : kind, lines)
  })
  segmentation.photos.forEach((photo, index) => put(`P${index}`, 'photo', photo.lines))
  segmentation.furniture.forEach((item, index) => put(`F${index}`, 'furniture', item.lines))
  return labels
}

const TITLES = ['kicker', 'headline', 'subheadline']

/** Own article → the gold article most of its characters are of. */
export function ownersOf(gold: Labels, own: Labels, lines: readonly SourceLine[]): Map<string, string> {
  const shared = new Map<string, Map<string, number>>()
  for (const line of lines) {
    const [wanted, found] = [gold.get(line.n), own.get(line.n)]
    if (!wanted || !found) continue
    const row = shared.get(found.unit) ?? new Map<string, number>()
    row.set(wanted.unit, (row.get(wanted.unit) ?? 0) + line.text.length)
    shared.set(found.unit, row)
  }
  return new Map([...shared].map(([unit, row]) => [unit, [...row].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '']))
}

/**
 * Names every group of lines that went to the wrong unit or role, by where it belongs and where it went:
 *
 * a body line in another article → `body → other article`; a caption taken for text → `photo → body`
 */
export function findFaults(page: ComposedPage, segmentation: Segmentation, lines: readonly SourceLine[]): Fault[] {
  const gold = labelsOfGold(page.gold)
  const own = labelsOfSegmentation(segmentation)
  const owners = ownersOf(gold, own, lines)
  const faults: Fault[] = []
  const seen = new Set<string>()
  const put = (key: string, fault: Fault): void => {
    if (seen.has(key)) return
    seen.add(key)
    faults.push(fault)
  }
  for (const { n, text } of lines) {
    const [wanted, found] = [gold.get(n), own.get(n)]
    if (!wanted || !found) continue
    const kind = faultOf(wanted, found, owners)
    if (kind !== null) put(`${kind} ${wanted.unit} ${found.unit}`, { kind, line: n, text: text.trim().slice(0, 30) })
  }
  const parts = new Map<string, Set<string>>()
  for (const [unit, owner] of owners) if (unit.startsWith('A') && owner.startsWith('a')) parts.set(owner, (parts.get(owner) ?? new Set()).add(unit))
  for (const [owner, units] of parts) {
    if (units.size < 2) continue
    const second = lines.find(({ n }) => gold.get(n)?.unit === owner && own.get(n)?.unit === [...units][1])
    if (second) put(`split ${owner}`, { kind: 'article split in two', line: second.n, text: second.text.trim().slice(0, 30) })
  }
  return faults
}

function faultOf(wanted: { unit: string; role: string }, found: { unit: string; role: string }, owners: ReadonlyMap<string, string>): string | null {
  const isArticle = wanted.unit.startsWith('a')
  const isTitle = TITLES.includes(wanted.role)
  const from = isTitle ? 'title' : wanted.role
  if (isArticle && found.unit.startsWith('A')) {
    if (owners.get(found.unit) !== wanted.unit) return `${from} → other article`
    if (found.role === wanted.role || (isTitle && TITLES.includes(found.role))) return null
    return `${from} → ${TITLES.includes(found.role) ? 'title' : found.role}`
  }
  if (found.role === wanted.role) return null
  return `${from} → ${TITLES.includes(found.role) ? 'title' : found.role}`
}
