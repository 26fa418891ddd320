import { MAX_MARKUP_BYTES, tooMuchMarkup } from './tooLarge'
import { UnreadableSource } from './UnreadableSource'

/** Styles and description of an issue have some 100,000. */
const MOST_HEAD = 1_000_000

/**
 * Keeps what is stored of each page while a file is read. A file of one page is kept as its bytes; of a file of several,
 * each page is kept as a file of its own in UTF-8: the head of the file, the page, and what closes it.
 */
export class PageSlices {
  private raw: Uint8Array[] | null = []
  private rawLength = 0
  /** The text from `base` on. */
  private text = ''
  private base = 0
  private head: string | null = null

  /** @throws UnreadableSource `too-large` when one page has more markup than a page may have */
  add(bytes: Uint8Array, text: string): void {
    this.raw?.push(bytes)
    this.rawLength += bytes.length
    this.text += text
    if (this.text.length > MAX_MARKUP_BYTES || (this.raw && this.rawLength > 2 * MAX_MARKUP_BYTES)) throw tooMuchMarkup()
  }

  /** The bytes of a file that turned out to have one page. */
  whole(): Uint8Array {
    return Buffer.concat(this.raw ?? [])
  }

  /** @param start @param end characters in the file */
  page({ start, end, closing }: { start: number; end: number; closing: string }): Uint8Array {
    this.raw = null
    this.head ??= headOf(this.text.slice(0, start - this.base))
    const slice = this.text.slice(Math.max(0, start - this.base), end - this.base)
    this.text = this.text.slice(end - this.base)
    this.base = end
    return new TextEncoder().encode(`${this.head}${slice}${closing}`)
  }
}

/**
 * What stands before the first page, kept with each of them: it says now that the text is UTF-8.
 * @throws UnreadableSource `too-large`
 */
function headOf(text: string): string {
  if (text.length > MOST_HEAD) {
    throw new UnreadableSource('too-large', `Before its first page the file has more than ${MOST_HEAD} characters, which each of its pages would have to keep: export it one page a file.`, `文件在第一版之前有超过 ${MOST_HEAD} 字，每一版都得保存一份；请一版一个文件导出。`)
  }
  return text
    .replace(/^(\s*<\?xml[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}["'])[\w.:-]+/u, '$1UTF-8')
    .replace(/(<meta[^>]{0,200}?\bcharset\s{0,9}=\s{0,9}["']?\s{0,9})[\w.:-]+/iu, '$1utf-8')
}
