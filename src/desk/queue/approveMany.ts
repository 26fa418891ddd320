import { APIError, NotFound, type PayloadRequest } from 'payload'

import { NotAllowedNow } from '../../errors'
import { say } from '../../say'
import { inTransaction } from '../../store/inTransaction'
import { act } from '../../workflow/act'
import type { Proofread } from '../../workflow/collections'
import { readSettled } from '../../workflow/settle'
import { workingText } from '../../workflow/versions'
import { placedLines } from '../placedLines'
import { partsOf, sourceLinesOf, suspectsOf } from '../textOf'

export type ToApprove = { collection: Proofread; id: string; revision: number }

/** `status`: as if each had been approved by itself; `revision`: after it; `suspects`: how many stand in the way. */
export type Approved = { collection: Proofread; id: string; message?: string; ok: boolean; revision?: number; status: number; suspects?: number }

const refuseSuspects = async (req: PayloadRequest, { collection, id, revision }: ToApprove): Promise<void> => {
  const doc = await readSettled(req, collection, id)
  if (!doc) throw new NotFound(req.t)
  // Of another revision `act` says what is wrong.
  if (doc.revision !== revision) return
  const working = await workingText(req, collection, doc)
  const [lines = []] = await placedLines(req, [sourceLinesOf(working)])
  const suspects = suspectsOf(partsOf(collection, id, working), lines, working).length
  if (suspects === 0) return
  throw new NotAllowedNow(req, 409, {
    zh: `还有 ${suspects} 处疑点没有看过；请逐处核对，或打开该稿单独批准。`,
    en: `${suspects} suspect${suspects === 1 ? ' has' : 's have'} not been looked at; settle them, or open the text and approve it by itself.`,
  }, { code: 'suspects', stage: doc.stage, suspects })
}

const approveOne = async (req: PayloadRequest, item: ToApprove): Promise<Approved> => {
  const { collection, id, revision } = item
  try {
    await refuseSuspects(req, item)
    const doc = await inTransaction(req, () => act(req, { collection, deed: 'approve', id, revision }))
    return { collection, id, ok: true, revision: doc.revision, status: 200 }
  } catch (error) {
    if (error instanceof APIError && error.status < 500) {
      const { suspects } = (error.data ?? {}) as { suspects?: number }
      return { collection, id, message: error.message, ok: false, status: error.status, ...(suspects ? { suspects } : {}) }
    }
    // The others are decided one by one and must be answered for.
    req.payload.logger.error({ err: error, msg: `${collection}:${id} could not be approved.` })
    return { collection, id, message: say(req, { zh: '出错，没有批准；请稍后再试。', en: 'It failed and was not approved; try again later.' }), ok: false, status: 500 }
  }
}

/**
 * Approves one after the other, each on the revision named, and says of each what became of it, in the order asked. What has
 * open suspects is refused. Captions go first: an article approved before the caption it shows would be renewed by it at once,
 * and readers would be told of a correction that nobody made.
 */
export const approveMany = async (req: PayloadRequest, items: readonly ToApprove[]): Promise<Approved[]> => {
  const results = new Map<ToApprove, Approved>()
  for (const collection of ['captions', 'articles'] as const) {
    for (const item of items) if (item.collection === collection) results.set(item, await approveOne(req, item))
  }
  return items.flatMap((item) => results.get(item) ?? [])
}
