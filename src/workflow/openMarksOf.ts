import type { PayloadRequest } from 'payload'

import { type OpenMark, openMarks } from '../editorial/jumps/openMarks'
import type { Direction } from '../editorial/jumps/types'
import { bodyParts } from '../editorial/lexicalBody'
import { idOf, readDocument } from './document'
import { pagesOfIssue } from './joinParts'
import type { JoinView } from './joinView'
import { workingText } from './versions'

/** Where an article says it goes on or comes from, and no join says so: why there is none. */
export const openMarksOf = async (req: PayloadRequest, article: string, joins: readonly JoinView[]): Promise<OpenMark[]> => {
  const doc = await readDocument(req, 'articles', article)
  const issue = idOf(doc?.issue)
  if (!doc || !issue || doc.stage === 'joined') return []
  const working = await workingText(req, 'articles', doc)
  const answered = new Set(joins.map(({ from }): Direction => (from.id === article ? 'to' : 'from')))
  const text = { continuation: (working.continuation as string | null | undefined) ?? null, paragraphs: bodyParts(working.body).map((part) => part.text) }
  const marks = openMarks(text, answered, [])
  return marks.length === 0 ? [] : openMarks(text, answered, [...(await pagesOfIssue(req, issue)).values()])
}
