import { UnreadableSource } from './UnreadableSource'

/** A newspaper page's text is some 20 kB; a text file this big is no page. */
export const MAX_SOURCE_BYTES = 10 * 1024 * 1024

/** Markup of one page: each character may have its own place and its alternatives. */
export const MAX_MARKUP_BYTES = 32 * 1024 * 1024

/** A file of several pages is read piece by piece, so it may be larger than a page. */
export const MAX_FILE_BYTES = 512 * 1024 * 1024

/** An issue has some hundreds of pages at most; a file of more is damaged, or several issues in one. */
export const MAX_PAGES = 2_000

/** The refusal of a file of more than {@link MAX_PAGES}. */
export const tooManyPages = (): UnreadableSource =>
  new UnreadableSource('too-large', `The file has more than ${MAX_PAGES} pages, more than an issue may have: split it into one file an issue, or one a page.`, `文件太大：超过 ${MAX_PAGES} 版，一期不会这么多；请按期或按版拆开。`)

/** The refusal of a text file of that many bytes, or null when a page may have as many. */
export const tooLarge = (bytes: number): UnreadableSource | null =>
  bytes > MAX_SOURCE_BYTES
    ? new UnreadableSource(
        'too-large',
        `The file has ${bytes} bytes, more than the ${MAX_SOURCE_BYTES} a page may have: split it into one file a page.`,
        `文件太大：有 ${bytes} 字节，超过一版的上限 ${MAX_SOURCE_BYTES}：请按版面拆成多个文件。`,
      )
    : null

/** The refusal of a page that has more markup than {@link MAX_MARKUP_BYTES}. */
export const tooMuchMarkup = (): UnreadableSource =>
  new UnreadableSource('too-large', `One page of the file has more than ${MAX_MARKUP_BYTES} bytes of markup, more than a page may have: export it without its pictures and alternatives.`, `文件太大：有一版的标记超过 ${MAX_MARKUP_BYTES} 字节：请不带图片与备选结果重新导出。`)
