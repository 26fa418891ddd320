import { setImmediate as breathe } from 'node:timers/promises'
import { warn } from '../warn'
import { AltoPages } from './AltoPages'
import { decodeChunks } from './decodeChunks'
import { HocrPages } from './HocrPages'
import type { RawPage } from './PageBuilder'
import type { PageParser } from './PageParser'
import { PageSlices } from './PageSlices'
import { PageXmlPages } from './PageXmlPages'
import { sniffEncoding } from './sniffEncoding'
import type { SourceFile } from './SourceFile'
import { piecesOf } from './piecesOf'
import { MAX_FILE_BYTES, MAX_PAGES, tooManyPages } from './tooLarge'
import { UnreadableSource } from './UnreadableSource'

const PARSERS = {
  alto: () => new AltoPages(),
  hocr: () => new HocrPages(),
  'page-xml': () => new PageXmlPages(),
} satisfies Record<string, () => PageParser>

export type MarkupFormat = keyof typeof PARSERS

/** A page with what is kept of its file. */
export interface ReadPage {
  raw: RawPage
  bytes: Uint8Array
  encoding: string
}

/**
 * Reads the pages of an ALTO, hOCR or PAGE XML file, one at a time; while a large one is parsed, others have their turn.
 *
 * @param head the first bytes of the file, to tell its encoding
 * @throws UnreadableSource
 */
export async function* readMarkup(file: SourceFile, format: MarkupFormat, head: Uint8Array): AsyncGenerator<ReadPage> {
  const { label, markLength } = sniffEncoding(head)
  const parser: PageParser = PARSERS[format]()
  const slices = new PageSlices()
  let brokenAt = 0
  const decoded = decodeChunks(file.read(), {
    label, markLength, limit: MAX_FILE_BYTES,
    isTolerant: format === 'hocr',
    onBroken: (line) => {
      brokenAt = line
    },
  })
  // each fault is told once, on the first page that is given out after it
  const told = new Set<string>()
  const tell = (raw: RawPage, line: number, zh: string, en: string): void => {
    if (line === 0 || told.has(en)) return
    told.add(en)
    raw.warnings.push(warn('markup-mended', 0, { zh: `文件第 ${line} 行：${zh}`, en: `line ${line} of the file: ${en}` }))
  }
  let isSeveral = false
  const give = (raw: RawPage): ReadPage => {
    if (parser.mended) tell(raw, parser.mended.line, '标记有误', parser.mended.fault.replace(/\.$/u, ''))
    tell(raw, brokenAt, '无法解码的字节', 'bytes that cannot be decoded')
    return isSeveral ? { raw, bytes: slices.page(raw), encoding: 'utf-8' } : { raw, bytes: slices.whole(), encoding: label }
  }
  for await (const { bytes, text } of decoded) {
    slices.add(bytes, text)
    for (const piece of piecesOf(text)) {
      parser.write(piece)
      isSeveral ||= parser.begun > 1
      if (parser.begun > MAX_PAGES) throw tooManyPages()
      if (isSeveral) for (const raw of parser.pages.splice(0)) yield give(raw)
      await breathe()
    }
  }
  parser.end()
  if (parser.begun === 0) throw new UnreadableSource('blank', 'The file describes no page: export it again with its text.', '文件里没有任何版面：请连同文字重新导出。')
  isSeveral ||= parser.begun > 1
  for (const raw of parser.pages.splice(0)) yield give(raw)
}
