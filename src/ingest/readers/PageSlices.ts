import { MAX_MARKUP_BYTES, tooMuchMarkup } from './tooLarge'

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
    this.head ??= this.text.slice(0, start - this.base)
    const slice = this.text.slice(Math.max(0, start - this.base), end - this.base)
    this.text = this.text.slice(end - this.base)
    this.base = end
    // the text is UTF-8 from here on
    const head = this.head.replace(/^(\s*<\?xml[^>]*?\bencoding\s*=\s*["'])[\w.:-]+/u, '$1UTF-8').replace(/(<meta[^>]*?\bcharset\s*=\s*["']?\s*)[\w.:-]+/iu, '$1utf-8')
    return new TextEncoder().encode(`${head}${slice}${closing}`)
  }
}
