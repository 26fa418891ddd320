import { PageBuilder, type RawPage } from './PageBuilder'
import type { PageParser } from './PageParser'
import { UnreadableSource } from './UnreadableSource'
import { type Attributes, type XmlHandler, type XmlPlace, XmlReader } from './XmlReader'

/** How many elements may stand around and before the root of the format, as in an answer of OAI-PMH. */
const MOST_BEFORE_ROOT = 200

/** What XML formats have in common: a root, and pages below it. */
export abstract class XmlPages implements PageParser, XmlHandler {
  readonly pages: RawPage[] = []
  begun = 0
  protected page: PageBuilder | null = null
  private readonly xml = new XmlReader(this)
  private elements = 0
  private isRooted = false
  private first = ''
  private readonly ids: (string | undefined)[] = []

  protected constructor(
    /** In lower case, without prefix. */
    private readonly root: string,
    private readonly formatName: string,
  ) {}

  get mended(): { line: number; fault: string } | null {
    return this.xml.mended
  }

  write(text: string): void {
    this.xml.write(text)
  }

  end(): void {
    this.xml.end()
    if (!this.isRooted) throw this.wrongRoot()
  }

  open(name: string, attributes: Attributes, place: XmlPlace): void {
    if (!this.isRooted) {
      this.elements += 1
      this.first ||= place.path.at(-1) ?? name
      this.isRooted = name === this.root
      if (this.elements > MOST_BEFORE_ROOT) throw this.wrongRoot()
      if (!this.isRooted) return
    }
    this.opened(name, attributes, place)
    const id = attributes.ID ?? attributes.id
    this.ids.push(id)
    this.page?.begin(id)
  }

  close(name: string, text: string, place: XmlPlace): void {
    if (!this.isRooted) return
    const { page } = this
    this.closed(name, text, place)
    const id = this.ids.pop()
    page?.close(id)
  }

  protected abstract opened(name: string, attributes: Attributes, place: XmlPlace): void
  protected abstract closed(name: string, text: string, place: XmlPlace): void

  protected beginPage(place: XmlPlace): PageBuilder {
    this.begun += 1
    this.page = new PageBuilder()
    this.page.start = place.start
    return this.page
  }

  /** @param place of the closing tag; what is still open around the page closes its part of the file */
  protected finishPage(place: XmlPlace): void {
    if (!this.page) return
    const around = place.path.slice(0, -1).reverse()
    this.pages.push(this.page.finish(place.end, around.map((name) => `</${name}>`).join('')))
    this.page = null
  }

  private wrongRoot(): UnreadableSource {
    return new UnreadableSource('wrong-format', `The file is no ${this.formatName}: it begins with <${this.first}>; name its true format, or let it be found out.`, `文件不是 ${this.formatName}，开头是 <${this.first}>：请选对格式，或让程序自行识别。`)
  }
}
