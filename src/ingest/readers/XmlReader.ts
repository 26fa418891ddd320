import { SaxesParser } from 'saxes'
import { BareAmpersands } from './BareAmpersands'
import { UnreadableSource } from './UnreadableSource'

/** Attributes by their names without prefix: `xlink:href` → `href`; one without prefix wins. */
export type Attributes = Readonly<Record<string, string | undefined>>

/** What a format makes of the elements; names are in lower case and without prefix. */
export interface XmlHandler {
  open: (name: string, attributes: Attributes, place: XmlPlace) => void
  close: (name: string, text: string, place: XmlPlace) => void
}

export interface XmlPlace {
  /** Of the tag: characters from the beginning of the file to before its `<`, and to behind its `>`. */
  start: number
  end: number
  /** In the file, from 1. */
  line: number
  /** The names as printed of the elements around it, outermost first, itself last. */
  path: readonly string[]
}

const DEEPEST = 256
const LONGEST_TEXT = 10 * 1024 * 1024

/** Faults that leave no doubt what is meant: the characters are kept as they stand. */
const MENDED = new Set([
  'undefined entity.', 'disallowed character in entity name.', 'empty entity name.', 'malformed character entity.',
  'disallowed character.', 'the string "]]>" is disallowed in char data.', 'text data outside of root node.',
  'the XML declaration must appear at the start of the document.', 'an XML declaration must be at the start of the document.',
])
const isMendable = (fault: string): boolean => MENDED.has(fault) || fault.startsWith('duplicate attribute')

/**
 * Reads XML piece by piece. It knows no entities but the five of XML, loads nothing, and passes over the DOCTYPE with all
 * it declares; an unknown entity stays as it is written.
 */
export class XmlReader {
  private readonly parser = new SaxesParser({ position: true })
  private readonly path: string[] = []
  private readonly texts: string[] = []
  private readonly ampersands = new BareAmpersands()
  private tagStart = 0
  private textLength = 0
  /** Line of the first fault that was mended, and what it was. */
  mended: { line: number; fault: string } | null = null

  constructor(handler: XmlHandler) {
    const { parser } = this
    parser.on('error', (error) => this.fault(error.message))
    parser.on('opentagstart', ({ name }) => {
      this.tagStart = this.ampersands.original(parser.position - 2 - name.length)
    })
    parser.on('opentag', ({ name, attributes }) => {
      this.path.push(name)
      this.texts.push('')
      if (this.path.length > DEEPEST) {
        throw new UnreadableSource('damaged', `Line ${parser.line}: elements stand more than ${DEEPEST} deep in one another, as no page's do: the file is damaged or no page.`, `第 ${parser.line} 行：元素嵌套超过 ${DEEPEST} 层，文件已损坏或不是版面。`)
      }
      handler.open(localName(name), byLocalName(attributes as Record<string, string>), this.place(this.tagStart))
    })
    parser.on('closetag', ({ name }) => {
      const text = this.texts.pop() ?? ''
      handler.close(localName(name), text, this.place(this.ampersands.original(parser.position)))
      this.path.pop()
      this.textLength -= text.length
    })
    const takeText = (text: string): void => {
      if (this.texts.length === 0) return
      this.textLength += text.length
      if (this.textLength > LONGEST_TEXT) {
        throw new UnreadableSource('too-large', `Line ${parser.line}: an element holds more than ${LONGEST_TEXT} characters of text: the file is damaged or no page.`, `第 ${parser.line} 行：一个元素的文字超过 ${LONGEST_TEXT} 字，文件已损坏或不是版面。`)
      }
      this.texts[this.texts.length - 1] += text
    }
    parser.on('text', takeText)
    parser.on('cdata', takeText)
  }

  /** @throws UnreadableSource `damaged`, with the line */
  write(text: string): void {
    this.parser.write(this.ampersands.mend(text, false))
    this.noteAmpersand()
  }

  /** @throws UnreadableSource `damaged` when the file stops before its elements are closed */
  end(): void {
    this.parser.write(this.ampersands.mend('', true))
    this.noteAmpersand()
    const line = this.parser.line
    if (this.path.length > 0) {
      throw new UnreadableSource('damaged', `The file breaks off in line ${line}, before <${this.path.at(-1)}> is closed: export it again.`, `文件在第 ${line} 行中断，<${this.path.at(-1)}> 没有结束：请重新导出。`)
    }
    this.parser.close()
  }

  private noteAmpersand(): void {
    if (this.ampersands.line > 0) this.mended ??= { line: this.ampersands.line, fault: '& without amp;' }
  }

  private place(start: number): XmlPlace {
    return { start, end: this.ampersands.original(this.parser.position), line: this.parser.line, path: this.path }
  }

  private fault(message: string): void {
    // `2:17: undefined entity.`
    const fault = message.replace(/^(?:[^:]*:)?\d+:\d+: /u, '')
    const { line } = this.parser
    if (!isMendable(fault)) {
      throw new UnreadableSource('damaged', `The XML is broken in line ${line} (${fault.replace(/\.$/u, '')}): export the file again, or mend that line.`, `XML 在第 ${line} 行有错（${fault.replace(/\.$/u, '')}）：请重新导出，或修好那一行。`)
    }
    this.mended ??= { line, fault }
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase()

function byLocalName(attributes: Record<string, string>): Attributes {
  const named: Record<string, string> = Object.create(null) as Record<string, string>
  for (const name of Object.keys(attributes)) {
    const at = name.indexOf(':')
    if (at < 0) named[name] = attributes[name] as string
    else named[name.slice(at + 1)] ??= attributes[name] as string
  }
  return named
}
