import type { RegionKind } from '../types'
import { boxOf, boxOfPoints } from './boxes'
import { AltoLine } from './AltoLine'
import { regionKindOf } from './regionKindOf'
import { XmlPages } from './XmlPages'
import type { Attributes, XmlPlace } from './XmlReader'

/** What lines are in: its kind and size go on to them. */
interface OpenBlock {
  kind: RegionKind | null
  size?: number
  /** Null for what only holds blocks. */
  region: number | null
}

/** A map: an element may be called `constructor`. */
const HOLDERS = new Map<string, RegionKind | null>(Object.entries({
  printspace: null, topmargin: 'page-header', bottommargin: 'page-footer', leftmargin: 'other', rightmargin: 'other',
} satisfies Record<string, RegionKind | null>))

/**
 * ALTO 1 to 4, whatever its namespace: https://www.loc.gov/standards/alto/
 *
 * A `String` is a word or, in Chinese, often a character; `SP` is a space, `HYP` the hyphen at the end of a line.
 */
export class AltoPages extends XmlPages {
  private readonly sizes = new Map<string, number>()
  private readonly kinds = new Map<string, RegionKind>()
  private readonly blocks: OpenBlock[] = []
  private readonly order: string[] = []
  private line: AltoLine | null = null

  constructor() {
    super('alto', 'ALTO XML')
  }

  protected opened(name: string, attributes: Attributes, place: XmlPlace): void {
    if (this.page) this.openedOnPage(name, attributes, place)
    else this.openedAbove(name, attributes, place)
  }

  private openedAbove(name: string, attributes: Attributes, place: XmlPlace): void {
    const { ID: id } = attributes
    if (name === 'textstyle' && id && Number(attributes.FONTSIZE) > 0) this.sizes.set(id, Number(attributes.FONTSIZE))
    else if (name === 'elementref' && attributes.REF) this.order.push(...attributes.REF.trim().split(/\s+/u))
    else if (name.endsWith('tag') && name !== 'namedentitytag' && id) {
      const kind = regionKindOf(attributes.LABEL) ?? regionKindOf(attributes.TYPE)
      if (kind) this.kinds.set(id, kind)
    } else if (name === 'page') {
      const page = this.beginPage(place)
      page.id = id
      page.number = /^\d{1,4}$/u.test(attributes.PRINTED_IMG_NR ?? '') ? Number(attributes.PRINTED_IMG_NR) : undefined
      const size = boxOf('0', '0', attributes.WIDTH, attributes.HEIGHT)
      if (size) page.size = [size[2], size[3]]
    }
  }

  private openedOnPage(name: string, attributes: Attributes, place: XmlPlace): void {
    if (HOLDERS.has(name)) this.blocks.push({ kind: HOLDERS.get(name) ?? null, region: null })
    else if (name === 'composedblock') this.blocks.push({ ...this.inherited(attributes), region: null })
    else if (name === 'textblock') {
      const { kind, size } = this.inherited(attributes)
      this.blocks.push({ kind, size, region: this.page?.addRegion(kind ?? 'text', attributes.ID, placeOf(attributes)) ?? null })
    } else if (name === 'illustration') this.page?.addRegion('picture', attributes.ID, placeOf(attributes))
    else if (name === 'textline') this.line = new AltoLine(placeOf(attributes), this.kindOf(attributes), this.sizeOf(attributes))
    else if (name === 'string') this.line?.addString(attributes, placeOf(attributes), this.sizeOf(attributes))
    else if (name === 'sp') this.line?.addSpace(Number(attributes.WIDTH))
    else if (name === 'hyp') this.line?.addHyphen(attributes.CONTENT)
    else if (name === 'polygon' && /textline$/iu.test(place.path.at(-3) ?? '')) this.line?.outline(boxOfPoints(attributes.POINTS))
  }

  protected closed(name: string, _text: string, place: XmlPlace): void {
    if (!this.page) return
    if (name === 'textline') this.finishLine()
    else if (HOLDERS.has(name) || name === 'composedblock' || name === 'textblock') this.blocks.pop()
    else if (name === 'page') {
      this.page.order = this.order
      this.finishPage(place)
    }
  }

  private finishLine(): void {
    const { line, page } = this
    this.line = null
    const block = this.blocks.at(-1)
    const finished = line?.finish(block?.size)
    if (!finished || !page) return
    const isOther = line?.kind && block && line.kind !== (page.regions[block.region ?? -1]?.kind ?? null)
    // a line of its own kind, such as a heading at the top of a text block, is a region of its own
    const region = isOther && line.kind ? page.addRegion(line.kind, undefined, finished.box) : (block?.region ?? undefined)
    page.addLine({ ...finished, ...(region === undefined ? {} : { region }) })
  }

  private inherited(attributes: Attributes): Omit<OpenBlock, 'region'> {
    const around = this.blocks.at(-1)
    const own = this.kindOf(attributes)
    // what stands in an advertisement is advertisement, whatever its blocks are called
    const kind = around?.kind === 'advertisement' ? around.kind : own === 'picture' ? 'caption' : (own ?? around?.kind ?? null)
    return { kind, size: this.sizeOf(attributes) ?? around?.size }
  }

  private kindOf(attributes: Attributes): RegionKind | null {
    for (const tag of refs(attributes.TAGREFS)) {
      const kind = this.kinds.get(tag)
      if (kind) return kind
    }
    return regionKindOf(attributes.TYPE)
  }

  private sizeOf(attributes: Attributes): number | undefined {
    for (const style of refs(attributes.STYLEREFS)) {
      const size = this.sizes.get(style)
      if (size !== undefined) return size
    }
    return undefined
  }
}

const refs = (attribute: string | undefined): string[] => attribute?.trim().split(/\s+/u) ?? []

const placeOf = ({ HPOS, VPOS, WIDTH, HEIGHT }: Attributes): ReturnType<typeof boxOf> => boxOf(HPOS, VPOS, WIDTH, HEIGHT)
