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
      throw new UnreadableSource('several-pages', 'The file has several pages, and one was asked for: import it as an issue of several pages.')
    }
    only = page
  }
  if (!only || only.lines.every(({ text }) => text.trim() === '')) {
    throw new UnreadableSource('blank', 'The page has no text: recognise its text, export it again and import that.')
  }
  return only
}
