import { NotFound, type PayloadRequest } from 'payload'

import { partsOfArticle, titleOf } from '../editorial/proofing'
import { idOf } from '../workflow/document'
import { openRevision } from '../workflow/openRevision'
import { permissionsOf } from '../workflow/permissions'
import { readOpen } from '../workflow/readOpen'
import type { DeskAnswer, DeskDoubt, DeskPerson } from './DeskAnswer'
import { deskCaptions } from './deskCaptions'
import { deskPages } from './deskPages'
import { staffOf } from './staffOf'
import { textFieldsOf } from './textFields'
import { settledOf, sourceLinesOf } from './textOf'

const nameOf = async (req: PayloadRequest, id: string | null): Promise<DeskPerson | null> => {
  if (id === null) return null
  const found = await req.payload.db.findOne<{ id: string; name?: string | null }>({ collection: 'users', req, where: { id: { equals: id } } })
  return { id, name: found?.name ?? id }
}

const issueOf = async (req: PayloadRequest, id: string | null): Promise<{ id: string; title: string } | null> => {
  if (id === null) return null
  const found = await req.payload.db.findOne<{ id: string; title?: string | null }>({ collection: 'issues', req, where: { id: { equals: id } } })
  return found ? { id, title: found.title ?? id } : null
}

/**
 * One article with all that is needed to proofread it: its text as it was saved last, its captions, the pages it was cut
 * from and their lines, and what who asks may do.
 * @throws {UnauthorizedError} 401 when nobody is signed in · {Forbidden} 403 for those who are not staff · {@link NotFound} 404.
 */
export const readDesk = async (req: PayloadRequest, id: string): Promise<DeskAnswer> => {
  const actor = staffOf(req)
  const doc = await readOpen(req, 'articles', id)
  if (!doc) throw new NotFound(req.t)
  // By the rules of reading: what an unfinished import makes is not there yet.
  const working = (await req.payload.findByID({ collection: 'articles', depth: 0, draft: true, id, overrideAccess: false, req })) as unknown as Record<string, unknown>
  const content = textFieldsOf(working)
  const captions = await deskCaptions(req, id)
  const sourceLines = sourceLinesOf(working)
  const allLines = [...sourceLines, ...captions.flatMap((caption) => caption.sourceLines)]
  const pages = [...new Set([...((working.pages ?? []) as unknown[]).flatMap((page) => idOf(page) ?? []), ...allLines.map(({ page }) => page)])]
  return {
    article: {
      id, revision: openRevision(doc), stage: doc.stage, title: titleOf(partsOfArticle(content)),
      assignee: await nameOf(req, idOf(doc.assignee)), mine: idOf(doc.assignee) === actor.id,
      hasProblem: doc.hasProblem === true, problemNote: (doc.problemNote as string | null) ?? null, returnReason: (doc.returnReason as string | null) ?? null,
      issue: await issueOf(req, idOf(working.issue)), publication: idOf(working.publication),
      content, settledSuspects: settledOf(working), sourceLines,
      doubts: (working.doubts ?? []) as DeskDoubt[], confidence: (working.confidence as number | null | undefined) ?? null, joinedInto: idOf(doc.joinedInto),
    },
    captions,
    pages: await deskPages(req, pages, allLines),
    permissions: await permissionsOf(req, 'articles', doc),
    approved: doc.snapshot ? textFieldsOf(doc) : null,
  }
}
