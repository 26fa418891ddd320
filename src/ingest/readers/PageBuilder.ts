import type { GivenUnit, RegionKind, SourceLine, SourceRegion, Warning } from '../types'
import { warn } from '../warn'
import { type Box, boxOfBoxes } from './boxes'
import { UnreadableSource } from './UnreadableSource'

/** What a reader makes of one page, before it is known what its bytes are. */
export interface RawPage {
  /** As the file names the page. */
  id?: string
  number?: number
  size?: [number, number]
  lines: SourceLine[]
  regions: SourceRegion[]
  hasReadingOrder: boolean
  units?: GivenUnit[]
  issue?: { publication?: string; date?: string }
  warnings: Warning[]
  /** Which lines an element of the file holds: first and last; last before first where it holds none. */
  ranges: Map<string, [number, number]>
  /** Where the page stands in the file's text, and what closes the file behind it. */
  start: number
  end: number
  closing: string
}

type NewLine = Omit<SourceLine, 'n'>

const MOST_LINES = 100_000
const LONGEST_TEXT = 10 * 1024 * 1024

/** Gathers one page: regions, lines, and which lines each named element holds. */
export class PageBuilder {
  id?: string
  number?: number
  size?: [number, number]
  start = 0
  readonly lines: SourceLine[] = []
  readonly regions: SourceRegion[] = []
  readonly warnings: Warning[] = []
  units?: GivenUnit[]
  /** Ids in the order the file states. */
  order: string[] = []
  /** The file has an element for it; else what it leaves out is no fault. */
  isOrderStated = true
  private readonly regionIds = new Map<string, number>()
  private readonly ranges = new Map<string, [number, number]>()
  private textLength = 0

  /** An element begins that holds lines. The first of a name counts. */
  begin(id: string | undefined): void {
    if (id && !this.ranges.has(id)) this.ranges.set(id, [this.lines.length + 1, Number.POSITIVE_INFINITY])
  }

  close(id: string | undefined): void {
    const range = id ? this.ranges.get(id) : undefined
    if (range && range[1] === Number.POSITIVE_INFINITY) range[1] = this.lines.length
  }

  /** @returns its index, which lines name */
  addRegion(kind: RegionKind, id?: string, box?: Box): number {
    if (id && !this.regionIds.has(id)) this.regionIds.set(id, this.regions.length)
    return this.regions.push({ kind, ...(box ? { box } : {}) }) - 1
  }

  /**
   * Adds a line that has text.
   * @returns its number
   * @throws UnreadableSource `too-large` with more lines or text than a page may have
   */
  addLine(line: NewLine): number {
    this.textLength += line.text.length
    if (this.lines.length >= MOST_LINES || this.textLength > LONGEST_TEXT) {
      throw new UnreadableSource('too-large', `The page has more than ${MOST_LINES} lines or ${LONGEST_TEXT} characters of text, as no printed page has: the file is damaged or no page.`, `这一版超过 ${MOST_LINES} 行或 ${LONGEST_TEXT} 字，印刷版面不会这么大：文件已损坏或不是版面。`)
    }
    const n = this.lines.length + 1
    this.lines.push({ n, ...line })
    return n
  }

  /** @param end in characters of the file, behind the page */
  finish(end: number, closing: string): RawPage {
    const { regions, hasReadingOrder } = this.inOrder()
    return {
      id: this.id, number: this.number, size: this.size, lines: this.lines, regions, hasReadingOrder,
      units: this.units, warnings: this.warnings, ranges: this.ranges, start: this.start, end, closing,
    }
  }

  /** Puts the regions into the order the file states. */
  private inOrder(): { regions: SourceRegion[]; hasReadingOrder: boolean } {
    this.measureRegions()
    const rank = new Map<number, number>()
    const missing: string[] = []
    for (const id of this.order) {
      const found = this.regionsOf(id)
      if (found === null) missing.push(id)
      for (const region of found ?? []) if (!rank.has(region)) rank.set(region, rank.size)
    }
    const withText = new Set(this.lines.map(({ region }) => region))
    const isOrdered = rank.size > 1 || (rank.size === 1 && withText.size === 1)
    const leftOut = this.regions.flatMap(({ kind }, index) => (withText.has(index) && !rank.has(index) && !UNORDERED.has(kind) ? [index] : []))
    if (isOrdered && this.isOrderStated) this.warnOfGaps(missing, leftOut)
    // one that is left out follows the region before it in the file; one without lines is kept only as a picture
    let last = -1
    const ranked = this.regions.flatMap(({ kind }, index) => {
      const own = isOrdered ? rank.get(index) : index
      if (own !== undefined) last = own
      return withText.has(index) || kind === 'picture' ? [{ index, at: own ?? last + 0.5 }] : []
    })
    ranked.sort((a, b) => a.at - b.at || a.index - b.index)
    const place = new Map(ranked.map(({ index }, at) => [index, at]))
    for (const line of this.lines) if (line.region !== undefined) line.region = place.get(line.region)
    return { regions: ranked.map(({ index }) => this.regions[index] as SourceRegion), hasReadingOrder: isOrdered }
  }

  private regionsOf(id: string): number[] | null {
    const region = this.regionIds.get(id)
    const range = this.ranges.get(id)
    if (!range) return region === undefined ? null : [region]
    const held = this.lines.slice(range[0] - 1, range[1]).flatMap((line) => line.region ?? [])
    return [...new Set(region === undefined ? held : [region, ...held])]
  }

  private warnOfGaps(missing: readonly string[], leftOut: readonly number[]): void {
    if (missing.length > 0) {
      const some = missing.slice(0, 3).join(', ')
      this.warnings.push(gap(0, { zh: `顺序中的 ${some} 不在文件里`, en: `it names ${some}, which the file does not have` }))
    }
    if (leftOut.length === 0) return
    const first = this.lines.find(({ region }) => region !== undefined && leftOut.includes(region))
    this.warnings.push(gap(first?.n ?? 0, { zh: `${leftOut.length} 个文字块未排入顺序`, en: `it leaves out ${leftOut.length} regions with text` }))
  }

  /** A region without a box of its own has that of its lines. */
  private measureRegions(): void {
    const held = new Map<number, (Box | undefined)[]>()
    for (const { box, region } of this.lines) {
      if (region === undefined || this.regions[region]?.box) continue
      const boxes = held.get(region)
      if (boxes) boxes.push(box)
      else held.set(region, [box])
    }
    for (const [region, boxes] of held) {
      const box = boxOfBoxes(boxes)
      if (box) (this.regions[region] as SourceRegion).box = box
    }
  }
}

/** Running heads and pictures are often left out of an order on purpose. */
const UNORDERED = new Set<RegionKind>(['page-header', 'page-footer', 'picture'])

const gap = (line: number, detail: { zh: string; en: string }): Warning => warn('reading-order-gap', line, detail)
