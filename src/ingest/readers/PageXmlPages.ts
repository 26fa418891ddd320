import type { RegionKind } from '../types'
import { type Box, boxAround, boxOf, boxOfPoints } from './boxes'
import { customOf } from './customOf'
import { lineText, plainLine } from './lineText'
import { PageXmlOrder } from './PageXmlOrder'
import { bestText, type TextEquiv } from './TextEquiv'
import { regionKindOf } from './regionKindOf'
import { unitsOfArticles } from './unitsOfArticles'
import { meanOf, type Weighted } from './weighted'
import { XmlPages } from './XmlPages'
import type { Attributes, XmlPlace } from './XmlReader'

/** A region, line or word while it is read. */
interface Frame {
  kind: 'region' | 'line' | 'word'
  equivs: TextEquiv[]
  words: { text: string; confidence?: number }[]
  box?: Box
  points: [number[], number[]]
  region: number | null
  regionKind: RegionKind | null
  /** The article that `custom` names, its own or that of what is around it. */
  article?: string
  /** It has lines, or regions with text in it. */
  isFilled: boolean
}

/** Types of the schema that {@link regionKindOf} would not know. */
const TYPES = new Map<string, RegionKind>(Object.entries({
  'signature-mark': 'page-footer', 'catch-word': 'page-footer', 'page-number': 'page-header', credit: 'byline', 'drop-capital': 'text',
  marginalia: 'other', footnote: 'other', endnote: 'other', 'footnote-continued': 'other', floating: 'text', 'toc-entry': 'other',
} satisfies Record<string, RegionKind>))

/** PAGE XML of 2010 to 2019: https://github.com/PRImA-Research-Lab/PAGE-XML */
export class PageXmlPages extends XmlPages {
  private readonly frames: Frame[] = []
  private equiv: TextEquiv | null = null
  private order = new PageXmlOrder()
  private readonly fallbackOrder: [number, string][] = []
  private readonly articles = new Map<number, string>()

  constructor() {
    super('pcgts', 'PAGE XML')
  }

  protected opened(name: string, attributes: Attributes, place: XmlPlace): void {
    if (name === 'page') {
      const size = boxOf('0', '0', attributes.imageWidth, attributes.imageHeight)
      const page = this.beginPage(place)
      if (size) page.size = [size[2], size[3]]
      this.order = new PageXmlOrder()
      this.fallbackOrder.length = 0
      this.articles.clear()
      return
    }
    if (!this.page || this.order.open(name, attributes)) return
    const frame = this.frames.at(-1)
    if (name.endsWith('region')) this.openRegion(name, attributes)
    else if (name === 'textline') this.frames.push(this.frame('line', frame?.regionKind ?? null, frame?.region ?? null, attributes))
    else if (name === 'word') this.frames.push(this.frame('word', null, null, attributes))
    else if (name === 'glyph') this.frames.push(this.frame('word', null, null, attributes))
    else if (name === 'textequiv') this.equiv = { index: attributes.index === undefined ? null : Number(attributes.index), confidence: share(attributes.conf), text: '' }
    else if (name === 'coords' && frame) frame.box = boxOfPoints(attributes.points)
    else if (name === 'point' && frame && /coords$/iu.test(place.path.at(-2) ?? '')) {
      frame.points[0].push(Number(attributes.x))
      frame.points[1].push(Number(attributes.y))
    }
  }

  protected closed(name: string, text: string, place: XmlPlace): void {
    if (!this.page) return
    if (name === 'page') {
      this.finish(place)
      return
    }
    this.order.close(name)
    const frame = this.frames.at(-1)
    if (name === 'unicode' && this.equiv) this.equiv.text = text
    else if (name === 'plaintext' && this.equiv) this.equiv.text ||= text
    else if (name === 'textequiv') {
      if (this.equiv && frame) frame.equivs.push(this.equiv)
      this.equiv = null
    } else if (name === 'glyph') this.frames.pop()
    else if (name === 'word') this.finishWord()
    else if (name === 'textline') this.finishLine()
    else if (name.endsWith('region')) this.finishRegion()
  }

  private frame(kind: Frame['kind'], regionKind: RegionKind | null, region: number | null, attributes: Attributes): Frame {
    const { article } = customOf(attributes.custom)
    return { kind, equivs: [], words: [], points: [[], []], region, regionKind, article: article ?? this.frames.at(-1)?.article, isFilled: false }
  }

  private openRegion(name: string, attributes: Attributes): void {
    const around = this.frames.at(-1)
    const custom = customOf(attributes.custom)
    const type = attributes.type ?? custom.type
    const own = regionKindOfElement(name) ?? TYPES.get(type?.toLowerCase() ?? '') ?? regionKindOf(type) ?? regionKindOf(custom.type)
    const kind = around?.regionKind === 'advertisement' ? around.regionKind : around?.regionKind === 'picture' && own !== 'picture' ? (own ?? 'caption') : (own ?? around?.regionKind ?? null)
    const region = this.page?.addRegion(kind ?? 'text', attributes.id) ?? null
    if (attributes.id && custom.index !== undefined) this.fallbackOrder.push([custom.index, attributes.id])
    this.frames.push(this.frame('region', kind, region, attributes))
  }

  private finishWord(): void {
    const word = this.frames.pop()
    const best = word && bestText(word.equivs)
    if (best) this.frames.at(-1)?.words.push(best)
  }

  private finishLine(): void {
    const line = this.frames.pop()
    if (!line) return
    const best = bestText(line.equivs)
    const text = best ? plainLine(best.text) : lineText(line.words.map(({ text: word }) => ({ text: word.trim(), isSpaced: true })))
    if (text === '') return
    const confidence = best?.confidence ?? meanOf(line.words.flatMap((word): Weighted[] => (word.confidence === undefined ? [] : [[word.confidence, word.text.length]])))
    this.addLine(text, boxOfFrame(line), confidence, line)
  }

  /** A region without lines has its own text, a line a line. */
  private finishRegion(): void {
    const region = this.frames.pop()
    if (!region || !this.page) return
    const box = boxOfFrame(region)
    if (box && region.region !== null) (this.page.regions[region.region] as { box?: Box }).box = box
    const around = this.frames.at(-1)
    const best = region.isFilled ? null : bestText(region.equivs)
    for (const text of best?.text.split(/\r\n|\n|\r/u) ?? []) {
      if (text.trim() !== '') this.addLine(plainLine(text), undefined, best?.confidence, region)
    }
    if (around && region.isFilled) around.isFilled = true
  }

  private addLine(text: string, box: Box | undefined, confidence: number | undefined, { article, region }: Frame): void {
    const n = this.page?.addLine({
      text, ...(box ? { box } : {}), ...(confidence === undefined ? {} : { confidence }), ...(region === null ? {} : { region }),
    })
    if (n !== undefined && article !== undefined) this.articles.set(n, article)
    for (const frame of this.frames) frame.isFilled = true
  }

  private finish(place: XmlPlace): void {
    if (!this.page) return
    const stated = this.order.ids()
    this.page.isOrderStated = stated.length > 0
    this.page.order = stated.length > 0 ? stated : this.fallbackOrder.sort((a, b) => a[0] - b[0]).map(([, id]) => id)
    if (this.articles.size > 0) {
      const { lines, regions } = this.page
      this.page.units = unitsOfArticles(lines, regions, this.articles)
    }
    this.finishPage(place)
  }
}

const boxOfFrame = ({ box, points }: Frame): Box | undefined => box ?? boxAround(points[0], points[1])

const share = (value: string | undefined): number | undefined => {
  const number = value === undefined || value === '' ? Number.NaN : Number(value)
  return number >= 0 && number <= 1 ? number : undefined
}

/** `AdvertRegion` → advertisement; `TextRegion` says nothing of its kind. */
const regionKindOfElement = (name: string): RegionKind | null =>
  name === 'advertregion' ? 'advertisement' : /^(?:image|graphic|linedrawing|chart|map)region$/u.test(name) ? 'picture' : null
