import type { PayloadRequest } from 'payload'

import { type PageFault, type PermittedAction, permittedActions, type Refusal, refusalToApprove, refusalToEdit, refusalToOverride } from '../editorial/stages'
import { say } from '../say'
import { actorOf } from './actor'
import type { Proofread } from './collections'
import { type WorkDocument, workStateOf } from './document'
import { readersPage } from './readersPage'
import { workingText } from './versions'

/** What somebody may do now, a refusal in their language, null where there is none; and where they can see what readers do. */
export type Permissions = {
  actions: PermittedAction[]
  cannotApprove: string | null
  cannotEdit: string | null
  /** An admin may approve although they corrected or submitted it, with a reason. */
  canOverride: boolean
  /** What stands against a page it was printed on. */
  pageFault: PageFault | null
  /** Where readers see it now, as a path of this server; null where they do not. */
  readersPage: string | null
}

/**
 * What who asks may do with a document now.
 * @throws {Forbidden} when nobody of the staff asks.
 */
export const permissionsOf = async (req: PayloadRequest, collection: Proofread, doc: WorkDocument): Promise<Permissions> => {
  const actor = actorOf(req)
  const state = await workStateOf(req, doc, await workingText(req, collection, doc))
  const words = (refusal: Refusal | null): string | null => refusal && say(req, refusal.message)
  return {
    actions: permittedActions(state, actor),
    cannotApprove: words(refusalToApprove(state, actor)),
    cannotEdit: words(refusalToEdit(state, actor)),
    canOverride: refusalToOverride(state, 'approve', actor) === null,
    pageFault: state.pageFault ?? null,
    readersPage: await readersPage(req, collection, doc),
  }
}
