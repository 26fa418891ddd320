import type { SourceFormat, SourcePage } from '../types'
import { readPages } from './readPages'
import { fileOfBytes } from './SourceFile'
import { UnreadableSource } from './UnreadableSource'

/**
 * Reads a file of one page.
 *
 * @throws UnreadableSource when it is no readable page, has no text (`blank`), or has several pages (`several-pages`)
 */
export async function readOnePage(
  bytes: Uint8Array,
  { fileName, format = 'auto' }: { fileName: string; format?: 'auto' | SourceFormat },
): Promise<SourcePage> {
  let only: SourcePage | null = null
  for await (const page of readPages(fileOfBytes(bytes, fileName), { format })) {
    if (only) {
      throw new UnreadableSource('several-pages', 'The file has several pages, and one was asked for: import it as an issue of several pages.', '这个文件不止一版：请用“导入任务”或命令导入。')
    }
    only = page
  }
  if (!only) throw new UnreadableSource('blank', 'The file describes no page: export it again with its text.', '文件里没有任何版面：请连同文字重新导出。')
  return only
}
