import type { Attributes, XmlHandler, XmlPlace } from './XmlReader'

export interface MetsFile {
  id: string
  /** As printed in FLocat; the first one. */
  href: string | null
  mime: string
  /** `USE` and `ID` of the groups around it and its own, outermost first. */
  uses: string[]
  groupId?: string
}

/** A pointer into a file: a whole file where nothing is said of a part. */
export interface MetsArea {
  file: string
  begin?: string
  end?: string
  /** x1, y1, x2, y2 of a rectangle. */
  rect?: [number, number, number, number]
}

export interface MetsDiv {
  id: string
  /** Lower case, letters only: `np:page` → `page`, `TITLE_SECTION` → `titlesection` */
  type: string
  /** As printed. */
  printedType: string
  label?: string
  order?: string
  orderLabel?: string
  descriptions: string[]
  areas: MetsArea[]
  divs: MetsDiv[]
}

/** What the MODS or Dublin Core of one dmdSec says. */
export interface MetsDescription {
  titles: string[]
  /** Titles of what it is a part of. */
  hostTitles: string[]
  dates: string[]
  pageNumber?: string
}

export interface MetsMap {
  type: string
  root: MetsDiv
}

/** Gathers a METS file: files, structure maps, descriptions. https://www.loc.gov/standards/mets/ */
export class MetsDocument implements XmlHandler {
  label?: string
  objectId?: string
  isRooted = false
  first = ''
  readonly files = new Map<string, MetsFile>()
  readonly maps: MetsMap[] = []
  readonly descriptions = new Map<string, MetsDescription>()
  private readonly uses: string[][] = []
  private readonly divs: MetsDiv[] = []
  private mapType = ''
  private file: MetsFile | null = null
  private description: MetsDescription | null = null
  private detail: string | null = null
  private divCount = 0

  open(name: string, attributes: Attributes, place: XmlPlace): void {
    this.first ||= place.path.at(-1) ?? name
    if (name === 'mets') {
      this.isRooted = true
      this.label = attributes.LABEL
      this.objectId = attributes.OBJID
    } else if (name === 'filegrp') this.uses.push(named(attributes.USE, attributes.ID))
    else if (name === 'file' && attributes.ID) {
      this.file = { id: attributes.ID, href: null, mime: attributes.MIMETYPE ?? '', uses: [...this.uses.flat(), ...named(attributes.USE, attributes.ID)], groupId: attributes.GROUPID }
      this.files.set(attributes.ID, this.file)
    } else if (name === 'flocat' && this.file) this.file.href ??= attributes.href ?? null
    else if (name === 'structmap') this.mapType = (attributes.TYPE ?? '').toLowerCase()
    else if (name === 'div') this.openDiv(attributes)
    else if ((name === 'fptr' || name === 'area') && attributes.FILEID) this.divs.at(-1)?.areas.push(areaOf(attributes))
    else if (name === 'dmdsec' && attributes.ID) {
      this.description = { titles: [], hostTitles: [], dates: [] }
      this.descriptions.set(attributes.ID, this.description)
    } else if (name === 'detail') this.detail = attributes.type?.toLowerCase() ?? null
  }

  close(name: string, text: string, place: XmlPlace): void {
    if (name === 'filegrp') this.uses.pop()
    else if (name === 'file') this.file = null
    else if (name === 'div') this.divs.pop()
    else if (name === 'dmdsec') this.description = null
    else if (name === 'detail') this.detail = null
    else if (this.description && text.trim() !== '') this.describe(this.description, name, text.trim(), place)
  }

  private openDiv(attributes: Attributes): void {
    this.divCount += 1
    const printedType = attributes.TYPE ?? ''
    const div: MetsDiv = {
      id: attributes.ID ?? `div${this.divCount}`, printedType, type: bareType(printedType), label: attributes.LABEL,
      order: attributes.ORDER, orderLabel: attributes.ORDERLABEL, descriptions: attributes.DMDID?.split(/\s+/u) ?? [], areas: [], divs: [],
    }
    const around = this.divs.at(-1)
    if (around) around.divs.push(div)
    else this.maps.push({ type: this.mapType, root: div })
    this.divs.push(div)
  }

  private describe(description: MetsDescription, name: string, text: string, { path }: XmlPlace): void {
    const isHost = path.some((around) => /relateditem$/iu.test(around))
    if (name === 'title' && !path.some((around) => /alternative|subject$/iu.test(around))) (isHost ? description.hostTitles : description.titles).push(text)
    else if (name === 'dateissued' || name === 'date' || name === 'issued') description.dates.push(text)
    else if (name === 'number' && this.detail === 'page number') description.pageNumber ??= text
  }
}

const named = (...values: (string | undefined)[]): string[] => values.filter((value) => value !== undefined && value !== '') as string[]

const bareType = (type: string): string => type.slice(type.indexOf(':') + 1).toLowerCase().replace(/[^\p{L}]+/gu, '')

function areaOf({ BEGIN, COORDS, END, FILEID, SHAPE }: Attributes): MetsArea {
  const numbers = COORDS?.split(/[\s,]+/u).map(Number) ?? []
  const isRect = numbers.length === 4 && numbers.every(Number.isFinite) && (SHAPE ?? 'RECT').toUpperCase() === 'RECT'
  return {
    file: FILEID ?? '',
    ...(BEGIN ? { begin: BEGIN } : {}),
    ...(END ? { end: END } : {}),
    ...(isRect ? { rect: numbers as [number, number, number, number] } : {}),
  }
}
