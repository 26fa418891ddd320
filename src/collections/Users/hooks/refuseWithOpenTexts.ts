import type { CollectionBeforeDeleteHook, Where } from 'payload'

import { ClearError } from '../../../errors'
import { PROOFREAD } from '../../../workflow/collections'

const OPEN: Where = {
  or: [
    { stage: { not_in: ['approved', 'erased', 'withdrawn'] } },
    { and: [{ stage: { equals: 'withdrawn' } }, { hasNewerEdit: { equals: true } }] },
  ],
}

/**
 * Two pairs of eyes go by who corrected and who submitted: with that person's row the databases would forget it, or name
 * nobody, and whoever gets a new account could approve their own text.
 */
export const refuseWithOpenTexts: CollectionBeforeDeleteHook = async ({ id, req }) => {
  let open = 0
  for (const collection of PROOFREAD) {
    const isTheirs: Where = { or: ['assignee', 'correctedBy', 'submittedBy'].map((name) => ({ [name]: { equals: id } })) }
    open += (await req.payload.db.count({ collection, req, where: { and: [OPEN, isTheirs] } })).totalDocs
  }
  if (open === 0) return
  throw new ClearError(req, 409, {
    zh: `此人还在 ${open} 篇未批准的稿件或图说里（认领、修改或送审）；删除了就无人知道是谁改的，两人原则便落空。没有删除。请改为换掉密码、在所有设备上退出，需要时把角色降为校对；待这些稿件批准后再删除。`,
    en: `This person stands in ${open} texts that are not yet approved (claimed, corrected or submitted); without them nobody would know who corrected those, and two pairs of eyes could not be kept. Nothing was deleted. Set another password, sign them out everywhere, and make them a proofreader if they are more; delete them once those texts are approved.`,
  }, { code: 'open-texts', open })
}
