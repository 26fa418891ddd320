import type { MetsDiv, MetsDocument, MetsFile } from './MetsDocument'

/** One page of the issue, in its order. */
export interface MetsPage {
  number: number
  /** The page's div; null where the file has no physical map. */
  div: MetsDiv | null
  /** The file with its text; null for a page that has none. */
  file: MetsFile | null
  /** The element in the file that is this page. */
  begin?: string
}

/** Pages of the physical map with their texts, or the files with text in their order where there is no such map. */
export function metsPages(mets: MetsDocument): MetsPage[] {
  const divs = physicalPages(mets)
  const score = scoresOf(mets)
  const texts = [...mets.files.values()].filter(({ id }) => (score.get(id) ?? 0) > 0)
  if (divs.length === 0) return bestGroup(texts, score).map((file, index) => ({ number: index + 1, div: null, file }))
  const pages = divs.map((div): Omit<MetsPage, 'number'> => {
    const areas = [div, ...descendants(div)].flatMap(({ areas: own }) => own)
    const found = areas.filter(({ file }) => (score.get(file) ?? 0) > 0).sort((a, b) => (score.get(b.file) ?? 0) - (score.get(a.file) ?? 0))[0]
    const file = found ? mets.files.get(found.file) : textOfGroup(mets, areas.map((area) => area.file), texts)
    return { div, file: file ?? null, begin: found?.begin }
  })
  if (pages.every(({ file }) => file === null)) {
    const inOrder = bestGroup(texts, score)
    if (inOrder.length === pages.length) pages.forEach((page, index) => Object.assign(page, { file: inOrder[index] }))
  }
  const numbers = divs.map((div) => pageNumber(mets, div))
  const areNumbered = numbers.every((number) => number !== null) && new Set(numbers).size === numbers.length
  return pages.map((page, index) => ({ ...page, number: areNumbered ? (numbers[index] as number) : index + 1 }))
}

const descendants = (div: MetsDiv): MetsDiv[] => div.divs.flatMap((each) => [each, ...descendants(each)])

const isPage = ({ type }: MetsDiv): boolean => /^(?:\p{L}*page|seite|side|sida|blatt|leaf|recto|verso)$/u.test(type)

function physicalPages({ maps }: MetsDocument): MetsDiv[] {
  const physical = maps.find(({ type }) => type.includes('physical')) ?? maps.find(({ root }) => descendants(root).some(isPage))
  if (!physical) return []
  const all = [physical.root, ...descendants(physical.root)]
  const pages = all.some(isPage) ? all.filter(isPage) : all.filter(({ areas, divs }) => areas.length > 0 && divs.length === 0)
  const place = (div: MetsDiv): number => (div.order && /^\d+$/u.test(div.order) ? Number(div.order) : Number.NaN)
  return pages.every((page) => !Number.isNaN(place(page))) ? [...pages].sort((a, b) => place(a) - place(b)) : pages
}

/** How likely a file is a page's text: 0 for pictures and the like; what the structure points into is one. */
function scoresOf(mets: MetsDocument): Map<string, number> {
  const pointed = new Set(mets.maps.filter(({ type }) => !type.includes('physical')).flatMap(({ root }) => descendants(root).flatMap(({ areas }) => areas.flatMap(({ begin, file }) => (begin ? [file] : [])))))
  const scores = new Map<string, number>()
  let later = 0
  for (const { href, id, mime, uses } of mets.files.values()) {
    const ending = /\.(\w+)(?:[?#].*)?$/u.exec(href ?? '')?.[1]?.toLowerCase() ?? ''
    const isMarkup = /xml|alto|hocr|html/u.test(`${mime.toLowerCase()} ${ending}`)
    if (!href || !isMarkup || /^(?:image|application\/pdf|audio|video)/u.test(mime)) continue
    const use = uses.join(' ').toLowerCase()
    const said = /alto/u.test(use) ? 4 : /fulltext|text|ocr|transcri|page/u.test(use) || /alto|page/u.test(mime) ? 3 : 1
    // of several states of the same text the last is the one that was worked on most
    later += 1e-6
    scores.set(id, said + later + (pointed.has(id) ? 5 : 0))
  }
  return scores
}

/** Files with text of the group that has the best one. */
function bestGroup(texts: readonly MetsFile[], score: ReadonlyMap<string, number>): MetsFile[] {
  const best = [...texts].sort((a, b) => (score.get(b.id) ?? 0) - (score.get(a.id) ?? 0))[0]
  return best ? texts.filter(({ uses }) => uses[0] === best.uses[0]) : []
}

/** The text of the same GROUPID as the page's picture. */
function textOfGroup(mets: MetsDocument, files: readonly string[], texts: readonly MetsFile[]): MetsFile | undefined {
  const groups = new Set(files.flatMap((id) => mets.files.get(id)?.groupId ?? []))
  return texts.find(({ groupId }) => groupId !== undefined && groups.has(groupId))
}

/** `3`, `[3]`, `Page 3`, `S. 3` → 3 */
function pageNumber(mets: MetsDocument, div: MetsDiv): number | null {
  const described = div.descriptions.flatMap((id) => mets.descriptions.get(id)?.pageNumber ?? [])[0]
  for (const text of [described, div.orderLabel, div.order]) {
    const digits = /^\D{0,12}?(\d{1,4})\D{0,3}$/u.exec(text?.trim() ?? '')?.[1]
    if (digits && Number(digits) > 0) return Number(digits)
  }
  return null
}
