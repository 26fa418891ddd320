import { createLocalReq, type PayloadRequest } from 'payload'

import { isUntouched } from '../editorial/isUntouched'
import { unitsOfPage } from '../recut/page/sealUnits'
import { inTransaction } from '../store/inTransaction'
import { idOf, readDocument, type WorkDocument } from '../workflow/document'
import type { JoinRecord } from '../workflow/joinRecord'
import { proposeJoins } from '../workflow/proposeJoins'
import { readSettled } from '../workflow/settle'
import { isAsJoined, unjoinArticles } from '../workflow/unjoinArticles'

/** On MongoDB what follows from taking two apart comes after the commit, so each is a transaction of its own. */
const alone = async (req: PayloadRequest): Promise<PayloadRequest> =>
  req.payload.db.name === 'sqlite' ? req : createLocalReq(req.user ? { user: req.user } : {}, req.payload)

/** What an article has become part of; itself, when it stands for itself. */
const rootOf = async (req: PayloadRequest, doc: WorkDocument): Promise<WorkDocument> => {
  const into = idOf(doc.joinedInto)
  const next = doc.stage === 'joined' && into ? await readDocument(req, 'articles', into) : null
  return next ? rootOf(req, next) : doc
}

/** How many texts of a page somebody has worked on, or on what they are part of. */
export const countTouched = async (req: PayloadRequest, page: string): Promise<number> => {
  let touched = 0
  for (const { collection, id } of await unitsOfPage(req, page)) {
    const doc = await readSettled(req, collection, id)
    if (doc && !isUntouched(await rootOf(req, doc))) touched++
  }
  return touched
}

const joinsOf = async (req: PayloadRequest, ids: string[]): Promise<JoinRecord[]> => {
  const { docs } = await req.payload.db.find<JoinRecord>({
    collection: 'joins', pagination: false, req,
    where: { and: [{ state: { equals: 'joined' } }, { or: [{ from: { in: ids } }, { to: { in: ids } }] }] },
  })
  return docs
}

/** The join that was made last: only that one can be undone. One that a person has confirmed has made them a corrector. */
const nextOf = async (req: PayloadRequest, ids: string[]): Promise<JoinRecord | null> => {
  for (const join of await joinsOf(req, ids)) {
    const [first, second] = [await readSettled(req, 'articles', idOf(join.from) ?? ''), await readSettled(req, 'articles', idOf(join.to) ?? '')]
    if (first && second && isAsJoined(join, first, second) && isUntouched(first)) return join
  }
  return null
}

/**
 * Takes apart what imports have joined over pages, as far as articles of this page are in it and nobody has worked on
 * them: each part is of its own page again. To be called before anything else of a transaction.
 * @param isWhole only if nobody has worked on any text of the page.
 * @returns whether anything was taken apart; what can be joined still is joined by {@link joinAgain}.
 */
export const takeApart = async (given: PayloadRequest, page: string, { isWhole = false } = {}): Promise<boolean> => {
  const req = await alone(given)
  const ids = (await unitsOfPage(req, page)).filter(({ collection }) => collection === 'articles').map(({ id }) => id)
  if (ids.length === 0 || (await joinsOf(req, ids)).length === 0) return false
  if (isWhole && (await countTouched(req, page)) > 0) return false
  const actor = { id: String(req.user?.id ?? ''), role: 'admin' } as const
  let isApart = false
  for (let join = await nextOf(req, ids); join; join = await nextOf(req, ids)) {
    const { id } = join
    await inTransaction(req, () => unjoinArticles(req, id, actor, { isByImport: true }))
    isApart = true
  }
  return isApart
}

/** Joins again what is left of the issue's articles that {@link takeApart} took apart. */
export const joinAgain = async (req: PayloadRequest, issue: unknown): Promise<void> => {
  const id = idOf(issue)
  if (id) await proposeJoins(await alone(req), id)
}
