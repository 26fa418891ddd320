import { Parser } from 'htmlparser2'
import type { RegionKind } from '../types'
import { type Box, boxOfCorners } from './boxes'
import { HocrLine } from './HocrLine'
import { hocrTitle } from './hocrTitle'
import { PageBuilder, type RawPage } from './PageBuilder'
import type { PageParser } from './PageParser'
import { UnreadableSource } from './UnreadableSource'

type Level = 'block' | 'line' | 'none' | 'page' | 'picture' | 'word'

/** Maps, since any object has a `constructor`, and a class may be called so. */
const LEVELS = new Map<string, Level>(Object.entries({
  ocr_page: 'page',
  ocr_carea: 'block', ocrx_block: 'block', ocr_column: 'block', ocr_par: 'block', ocr_blockquote: 'block', ocr_float: 'block', ocr_table: 'block',
  ocr_line: 'line', ocrx_line: 'line', ocr_header: 'line', ocr_footer: 'line', ocr_caption: 'line', ocr_textfloat: 'line', ocr_pageno: 'line',
  ocrx_word: 'word', ocr_word: 'word',
  ocr_image: 'picture', ocr_photo: 'picture', ocr_linedrawing: 'picture',
} satisfies Record<string, Level>))
const KINDS: Record<string, RegionKind> = { ocr_header: 'page-header', ocr_footer: 'page-footer', ocr_pageno: 'page-footer', ocr_caption: 'caption' }

/** More elements in one another than this are a file without any closing tags. */
const DEEPEST = 10_000

interface Frame {
  level: Level
  region?: number
  size?: number
}

/**
 * hOCR: tolerant as browsers are. A line, block or page that is not closed ends where the next begins; words without a
 * line make lines by where they stand; a paragraph without words is a line, or as many as `<br>` makes of it.
 */
export class HocrPages implements PageParser {
  readonly pages: RawPage[] = []
  begun = 0
  mended: { line: number; fault: string } | null = null
  private readonly frames: Frame[] = []
  private page: PageBuilder | null = null
  private line: HocrLine | null = null
  /** The line was made of loose words or text. */
  private isImplied = false
  private lastWord: Box | undefined
  private lineNumber = 1
  private hasClasses = false
  private position = 0
  private readonly parser: Parser

  constructor() {
    this.parser = new Parser(
      {
        onopentag: (name, attributes) => this.open(name, attributes),
        onclosetag: (name, isImplied) => this.close(name, isImplied),
        ontext: (text) => this.text(text),
      },
      { recognizeSelfClosing: true },
    )
  }

  write(text: string): void {
    this.position += text.length
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.lineNumber += 1
    this.parser.write(text)
  }

  end(): void {
    if (this.page && this.frames.some(({ level }) => level !== 'none')) {
      this.mended ??= { line: this.lineNumber, fault: 'the file ends before its elements are closed' }
    }
    this.parser.end()
    this.finishPage(this.position)
    if (!this.hasClasses) {
      throw new UnreadableSource('wrong-format', 'The file is HTML but no hOCR: no element has a class such as ocr_page, ocr_line or ocrx_word; export it as hOCR or plain text.', '文件是 HTML，但不是 hOCR：没有 ocr_page、ocr_line、ocrx_word 之类的类名；请导出为 hOCR 或纯文本。')
    }
  }

  private open(name: string, attributes: Record<string, string>): void {
    const classes = attributes.class?.split(/\s+/u) ?? []
    const known = classes.find((each) => LEVELS.has(each))
    const level = known === undefined ? 'none' : (LEVELS.get(known) ?? 'none')
    this.hasClasses ||= classes.some((each) => /^ocrx?_/u.test(each))
    const around = this.frames.at(-1)
    const frame: Frame = { level, region: around?.region, size: around?.size }
    this.frames.push(frame)
    if (this.frames.length > DEEPEST) {
      throw new UnreadableSource('damaged', `Line ${this.lineNumber}: more than ${DEEPEST} elements are not closed: export the file again.`, `第 ${this.lineNumber} 行：有超过 ${DEEPEST} 个元素没有结束；请重新导出。`)
    }
    if (name === 'br') this.finishLine()
    if (level === 'none' || known === undefined) return

    const title = hocrTitle(attributes.title)
    const box = boxOfCorners(title.get('bbox') ?? [])
    frame.size = sizeOf(title, attributes.style) ?? frame.size
    if (level === 'page') this.openPage(box, title, attributes.id)
    else if (level === 'picture') this.onPage().addRegion('picture', attributes.id, box)
    else if (level === 'block') {
      this.finishLine()
      frame.region = this.onPage().addRegion(KINDS[known] ?? 'text', attributes.id, box)
    } else if (level === 'line') this.openLine(frame, box, KINDS[known] ?? null)
    else this.openWord(frame, box, share(title.get('x_wconf')?.[0] ?? title.get('x_conf')?.[0]))
  }

  private openPage(box: Box | undefined, title: Map<string, string[]>, id: string | undefined): void {
    const start = this.parser.startIndex
    this.finishPage(start)
    this.begun += 1
    this.page = new PageBuilder()
    this.page.start = start
    this.page.id = id
    if (box) this.page.size = [box[0] + box[2], box[1] + box[3]]
    const number = title.get('lpageno')?.[0]?.replace(/["']/gu, '')
    if (number && /^\d{1,4}$/u.test(number)) this.page.number = Number(number)
  }

  private openLine(frame: Frame, box: Box | undefined, kind: RegionKind | null): void {
    const isAround = this.line?.kind && this.line.isEmpty && this.frames.some((each) => each !== frame && each.level === 'line')
    // a header around lines, not a line that is one
    const region = isAround ? this.onPage().addRegion(this.line?.kind ?? 'text', undefined, this.line?.box) : undefined
    if (isAround) {
      for (const each of this.frames) if (each.level === 'line') each.region = region
      this.line = null
    }
    this.finishLine()
    if (region !== undefined) frame.region = region
    this.line = new HocrLine(box, frame.size, kind)
  }

  private openWord(frame: Frame, box: Box | undefined, confidence: number | undefined): void {
    const isBelow = this.isImplied && box !== undefined && this.lastWord !== undefined && box[1] + box[3] / 2 > this.lastWord[1] + this.lastWord[3]
    const isBack = this.isImplied && box !== undefined && this.lastWord !== undefined && box[0] < this.lastWord[0] && box[1] > this.lastWord[1] + this.lastWord[3] / 2
    if (isBelow || isBack) this.finishLine()
    this.lineToFill().beginWord(box, confidence, frame.size)
    this.lastWord = box
  }

  private text(text: string): void {
    if (!this.page && this.begun > 0) return
    if (this.line) this.line.addText(text)
    else if (this.page && text.trim() !== '') this.lineToFill().addText(text)
  }

  private close(name: string, _isImplied: boolean): void {
    const frame = this.frames.pop()
    if (!frame || name === 'br') return
    const isInLine = this.frames.some(({ level }) => level === 'line')
    if (frame.level === 'word') this.line?.endWord()
    else if (frame.level === 'line' ? !isInLine : frame.level !== 'none' || (this.isImplied && /^(?:p|div|td|li|h\d)$/u.test(name))) {
      this.finishLine(frame)
    }
    if (frame.level === 'page') this.finishPage(this.parser.endIndex + 1)
  }

  /** The open line, or one for words and text that stand in none. */
  private lineToFill(): HocrLine {
    if (this.line) return this.line
    this.isImplied = true
    this.line = new HocrLine(undefined, undefined, null)
    return this.line
  }

  private finishLine(closed?: Frame): void {
    const { line } = this
    this.line = null
    this.isImplied = false
    this.lastWord = undefined
    const finished = line?.finish()
    if (!line || !finished) return
    const page = this.onPage()
    const frame = closed ?? this.frames.at(-1)
    const region = line.kind ? page.addRegion(line.kind, undefined, finished.box) : frame?.region
    page.addLine({ ...finished, ...(region === undefined ? {} : { region }) })
  }

  private finishPage(end: number): void {
    this.finishLine()
    const { page } = this
    this.page = null
    if (page) this.pages.push(page.finish(end, '</body></html>'))
  }

  /** Some files have lines and no page around them. */
  private onPage(): PageBuilder {
    if (this.page) return this.page
    this.begun += 1
    this.page = new PageBuilder()
    return this.page
  }
}

/** `x_fsize 9` (points), `x_size 34.2` (pixels) or `font-size:9pt`; programs that do not know write 0. */
function sizeOf(title: Map<string, string[]>, style: string | undefined): number | undefined {
  const stated = title.get('x_fsize')?.[0] ?? title.get('x_size')?.[0] ?? /font-size:\s*(\d+(?:\.\d+)?)/u.exec(style ?? '')?.[1]
  const size = Number(stated)
  return size > 0 ? size : undefined
}

/** Per cent: `96` → 0.96 */
const share = (value: string | undefined): number | undefined => {
  const number = value === undefined ? Number.NaN : Number(value)
  return number >= 0 && number <= 100 ? Math.round(number * 10) / 1000 : undefined
}
