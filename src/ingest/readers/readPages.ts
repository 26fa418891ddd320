import type { SourceFormat, SourcePage } from '../types'
import { collectBytes } from './collectBytes'
import { peek } from './peek'
import { readMarkup } from './readMarkup'
import { readMets } from './readMets'
import { readSource } from './readSource'
import { recogniseFormat } from './recogniseFormat'
import { refuseEmpty } from './refuseEmpty'
import type { Sibling, SourceFile } from './SourceFile'
import { MAX_FILE_BYTES } from './tooLarge'
import { toSourcePage } from './toSourcePage'
import { UnreadableSource } from './UnreadableSource'

export interface ReadPagesOptions {
  /** `auto` (the default) asks the file what it is. */
  format?: 'auto' | SourceFormat
  /** Needed for METS, whose pages are files of their own. */
  sibling?: Sibling
}

/**
 * Reads the pages of a file one by one, in the order of the issue; only one is held at a time. A blank page of a file of
 * several has a warning; a file of one page without text is refused.
 *
 * @throws UnreadableSource when the file, or one it names, cannot be read; pages before that may have been given out
 */
export async function* readPages(file: SourceFile, { format = 'auto', sibling }: ReadPagesOptions = {}): AsyncGenerator<SourcePage> {
  const { fileName, size } = file
  if (size > MAX_FILE_BYTES) throw new UnreadableSource('too-large', `The file has ${size} bytes, more than ${MAX_FILE_BYTES}: split it into smaller files.`, `文件太大：有 ${size} 字节，超过上限 ${MAX_FILE_BYTES}：请拆成较小的文件。`)
  const head = await peek(file)
  refuseEmpty(head)
  const found = format === 'auto' ? recogniseFormat(head) : format
  if (XML_FORMATS.includes(found)) refusePlainText(head, found)
  if (found === 'text') yield readSource(await collectBytes(file), { fileName, format: 'text' })
  else if (found === 'mets') yield* readMets(file, head, sibling)
  else {
    let last: SourcePage | null = null
    let count = 0
    for await (const { raw, ...rest } of readMarkup(file, found, head)) {
      if (last) yield named(last, count)
      count += 1
      last = toSourcePage(raw, { fileName, format: found, ...rest })
    }
    if (count === 1 && last?.lines.every(({ text }) => text.trim() === '')) throw blank(fileName)
    if (last) yield count === 1 ? last : named(last, count)
  }
}

/** `issue.hocr`, its third page → `issue.hocr#3`: where no page number says so, the name tells pages of one file apart. */
const named = (page: SourcePage, n: number): SourcePage => ({ ...page, fileName: `${page.fileName}#${n}` })

const XML_FORMATS: readonly SourceFormat[] = ['alto', 'mets', 'page-xml']

/** Blanks, and the byte order mark of UTF-8. */
const BEFORE_XML: readonly number[] = [0x09, 0x0a, 0x0d, 0x20, 0xbb, 0xbf, 0xef]

/** XML begins with `<`. What has zero bytes in it is no text, or UTF-16: the reader says which, and where. */
const refusePlainText = (head: Uint8Array, format: SourceFormat): void => {
  if (head.includes(0) || head.find((byte) => !BEFORE_XML.includes(byte)) === 0x3c) return
  throw new UnreadableSource('wrong-format', `The file is no XML but plain text, and so no ${format}: name the format “text”, or none and it is recognised.`, `文件不是 XML 而是纯文本，因此不是 ${format}：请按“text”格式读取，或不指定格式，由程序识别。`)
}

const blank = (fileName: string): UnreadableSource =>
  new UnreadableSource('blank', `The page of ${fileName} has no text: recognise its text, export it again and import that.`, `${fileName} 这一版没有文字：请先识别文字，重新导出后再导入。`)
