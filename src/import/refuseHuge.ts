import type { PayloadRequest } from 'payload'

import { ClearError } from '../errors'
import type { SourcePage } from '../ingest'

/** The densest printed page has some 50,000 characters in some 3,000 lines; 2 MB of text pass in any encoding. */
const MOST_CHARACTERS = 2 * 1024 * 1024
const MOST_LINES = 50_000

/**
 * Cutting a page is one step, which the whole server waits for: what is far larger than any page is not cut.
 * @throws {ClearError} 413.
 */
export const refuseHuge = (req: PayloadRequest, { fileName, lines }: SourcePage): void => {
  const characters = lines.reduce((sum, { text }) => sum + text.length, 0)
  if (lines.length <= MOST_LINES && characters <= MOST_CHARACTERS) return
  throw new ClearError(
    req, 413,
    {
      zh: `“${fileName}”未导入：这一版有 ${lines.length} 行、${characters} 字，一版最多 ${MOST_LINES} 行、${MOST_CHARACTERS} 字。请拆成每版一个文件，或去掉多余的空行后再导入。`,
      en: `${fileName} was not imported: the page has ${lines.length} lines and ${characters} characters, and a page has at most ${MOST_LINES} lines and ${MOST_CHARACTERS} characters. Split it into one file a page, or take needless blank lines out of it.`,
    },
    { code: 'too-large' },
  )
}
