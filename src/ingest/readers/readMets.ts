import type { SourcePage } from '../types'
import { warn } from '../warn'
import { decodeChunks } from './decodeChunks'
import { givenUnits } from './givenUnits'
import { hrefPaths } from './hrefPaths'
import { MetsDocument } from './MetsDocument'
import { metsIssue } from './metsIssue'
import { type MetsPage, metsPages } from './metsPages'
import { type LogicalUnit, metsUnits } from './metsUnits'
import { markupOf } from './markupOf'
import { PageBuilder, type RawPage } from './PageBuilder'
import { peek } from './peek'
import { readMarkup, type ReadPage } from './readMarkup'
import { sniffEncoding } from './sniffEncoding'
import type { Sibling, SourceFile } from './SourceFile'
import { MAX_MARKUP_BYTES, MAX_PAGES, tooManyPages } from './tooLarge'
import { toSourcePage } from './toSourcePage'
import { UnreadableSource } from './UnreadableSource'
import { XmlReader } from './XmlReader'

/**
 * Reads an issue: METS says its pages and their files, and what articles stand on them. All files are looked for before
 * the first page is given out.
 *
 * @throws UnreadableSource `several-pages` without `sibling`, `missing-file` where a page's text is not beside it
 */
export async function* readMets(file: SourceFile, head: Uint8Array, sibling: Sibling | undefined): AsyncGenerator<SourcePage> {
  const mets = await parse(file, head)
  const pages = metsPages(mets)
  if (pages.length > MAX_PAGES) throw tooManyPages()
  if (pages.every((page) => page.file === null)) {
    throw new UnreadableSource('blank', 'The METS file names no page with text (ALTO, PAGE XML or hOCR): export the issue with its texts.', 'METS 文件没有列出任何有文字的版面（ALTO、PAGE XML 或 hOCR）：请连同文字导出整期。')
  }
  if (!sibling) {
    throw new UnreadableSource('several-pages', `The METS file is an issue of ${pages.length} pages, whose texts are files of their own: import it from the folder that holds them all.`, `METS 文件是有 ${pages.length} 版的一期，各版文字在另外的文件里：请连同整个文件夹一起导入。`)
  }
  const found: (SourceFile | null)[] = []
  for (const page of pages) found.push(await find(page, sibling))
  const logical = metsUnits(mets)
  const issue = metsIssue(mets, file.fileName)
  const order = pages.flatMap((page) => page.file?.id ?? [])
  for (const [index, page] of pages.entries()) {
    const text = found[index]
    const read = text ? await readOne(text, page) : withoutText(page, mets)
    const { raw } = read
    raw.number = page.number
    raw.issue = issue
    if (logical && page.file) takeUnits(raw, logical, page.file.id, order)
    yield toSourcePage(raw, { fileName: text?.fileName ?? file.fileName, format: 'mets', encoding: read.encoding, bytes: read.bytes })
  }
}

async function parse(file: SourceFile, head: Uint8Array): Promise<MetsDocument> {
  const mets = new MetsDocument()
  const xml = new XmlReader(mets)
  const options = { ...sniffEncoding(head), isTolerant: false, onBroken: () => undefined, limit: 2 * MAX_MARKUP_BYTES }
  for await (const { text } of decodeChunks(file.read(), options)) xml.write(text)
  xml.end()
  if (!mets.isRooted) throw new UnreadableSource('wrong-format', `The file is no METS: it begins with <${mets.first}>; name its true format, or let it be found out.`, `文件不是 METS，开头是 <${mets.first}>：请选对格式，或让程序自行识别。`)
  return mets
}

async function find({ file, number }: MetsPage, sibling: Sibling): Promise<SourceFile | null> {
  if (!file) return null
  for (const path of hrefPaths(file.href ?? '', file.uses[0])) {
    const found = await sibling(path)
    if (found) return found
  }
  throw new UnreadableSource('missing-file', `Page ${number} is to be read from “${file.href}”, which is not in the folder of the METS file: put it there.`, `第 ${number} 版的文字应在“${file.href}”，但 METS 文件所在的文件夹里没有它：请放进去。`)
}

async function readOne(text: SourceFile, { begin, number }: MetsPage): Promise<ReadPage> {
  const about = `page ${number}, ${text.fileName}`
  try {
    const head = await peek(text)
    const format = markupOf(head)
    if (format === null || format === 'other' || format === 'mets') {
      throw new UnreadableSource('unsupported-format', 'it is no ALTO, PAGE XML or hOCR.', '它不是 ALTO、PAGE XML 或 hOCR。')
    }
    let first: ReadPage | null = null
    for await (const page of readMarkup(text, format, head)) {
      first ??= page
      if (begin === undefined || page.raw.id === begin) return page
    }
    if (first) return first
    throw new UnreadableSource('blank', 'it describes no page.', '它没有任何版面。')
  } catch (error) {
    if (error instanceof UnreadableSource) throw new UnreadableSource(error.code, `In ${about}: ${error.message}`, `第 ${number} 版 ${text.fileName}：${error.zh}`)
    throw error
  }
}

/** A page of the issue that has only a picture; what is kept of it is what METS says of it. */
function withoutText({ div, number }: MetsPage, { label, objectId }: MetsDocument): ReadPage {
  const raw: RawPage = new PageBuilder().finish(0, '')
  const told = JSON.stringify({ issue: objectId ?? label ?? null, page: number, div: div?.id ?? null })
  return { raw, bytes: new TextEncoder().encode(told), encoding: 'utf-8' }
}

function takeUnits(raw: RawPage, logical: readonly LogicalUnit[], fileId: string, order: readonly string[]): void {
  const { units, warnings } = givenUnits(logical, fileId, raw, order)
  raw.warnings.push(...warnings)
  if (units) raw.units = units
  else if (raw.lines.length > 0) raw.warnings.push(warn('structure-gap', 0, { zh: '结构中没有本版', en: 'it has nothing of this page' }))
}
