import type { PayloadRequest } from 'payload'

import { lineKey } from '../editorial/lineKey'
import type { SourceLines } from '../editorial/sourceLines'
import type { SourceLine } from '../ingest'
import { documentParts } from '../publishing/documentParts'
import type { ReadLine, SourceReading } from '../publishing/sourceReading'
import { articleText } from '../publishing/textParts'
import { withoutUnapproved } from '../publishing/withoutUnapproved'
import { printedLines } from './printedLines'

const readLine = ({ box, confidence, n, text }: SourceLine): ReadLine => ({ n, text, box: box ?? null, confidence: confidence ?? null })

/**
 * The lines of an article as the machine read them, as far as readers may have them. A line stands in one text as a whole
 * (`reissue verify` checks it), so none of another article is among them.
 * @param content the text, with its `sourceLines`.
 * @returns null for a text that stands on no line.
 */
export const sourceReadings = async (req: PayloadRequest, content: Record<string, unknown>): Promise<SourceReading[] | null> => {
  const groups = (content.sourceLines as SourceLines | null | undefined) ?? []
  const printed = await printedLines(req, groups)
  const source = groups.flatMap(({ lines, page, role, source: file }): SourceReading[] => {
    const known = lines.flatMap((n) => printed.get(lineKey({ n, page, source: file })) ?? [])
    return known.length > 0 ? [{ file, lines: known.map(readLine), page, role }] : []
  })
  return source.length > 0 ? withoutUnapproved(documentParts(articleText(content)), source) : null
}
