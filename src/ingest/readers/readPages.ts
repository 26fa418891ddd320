import type { SourceFormat, SourcePage } from '../types'
import { collectBytes } from './collectBytes'
import { markupOf } from './markupOf'
import { peek } from './peek'
import { readMarkup } from './readMarkup'
import { readMets } from './readMets'
import { readSource } from './readSource'
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
 * several has a warning; a file that is all one blank page is refused.
 *
 * @throws UnreadableSource when the file, or one it names, cannot be read; pages before that may have been given out
 */
export async function* readPages(file: SourceFile, { format = 'auto', sibling }: ReadPagesOptions = {}): AsyncGenerator<SourcePage> {
  const { fileName, size } = file
  if (size > MAX_FILE_BYTES) throw new UnreadableSource('too-large', `The file has ${size} bytes, more than ${MAX_FILE_BYTES}: split it into smaller files.`)
  const head = await peek(file)
  if (head.length === 0) throw new UnreadableSource('empty', 'The file is empty (0 bytes): export it again.')
  const found = format === 'auto' ? (markupOf(head) ?? 'text') : format
  if (found === 'text') yield readSource(await collectBytes(file), { fileName, format: 'text' })
  else if (found === 'other') throw notAPage()
  else if (found === 'mets') yield* readMets(file, head, sibling)
  else {
    let last: SourcePage | null = null
    let count = 0
    for await (const { raw, ...rest } of readMarkup(file, found, head)) {
      if (last) yield last
      count += 1
      last = toSourcePage(raw, { fileName, format: found, ...rest })
    }
    if (count === 1 && last?.lines.length === 0) throw blank(fileName)
    if (last) yield last
  }
}

const blank = (fileName: string): UnreadableSource =>
  new UnreadableSource('blank', `The page of ${fileName} has no text: recognise its text, export it again and import that.`)

export const notAPage = (): UnreadableSource =>
  new UnreadableSource(
    'unsupported-format',
    'The file is markup, but no ALTO, METS, PAGE XML or hOCR: export the page in one of these or as plain text, or name the format “text” to read the markup as it stands.',
  )
