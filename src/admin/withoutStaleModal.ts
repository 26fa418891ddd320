import type { ServerFunctionClientArgs } from 'payload'

import { SAVED_ROWS } from '../import/savedRows'
import { isProofread } from '../workflow/collections'

const hasRevision = (slug: string): boolean => isProofread(slug) || SAVED_ROWS.get(slug)?.isCounted === true

/**
 * Payload checks on the first keystroke whether somebody else has saved, and then covers the form with a window whose only
 * button throws away what was typed; it goes by the time of the last write, also one of the program's own, such as follows the
 * save of a page. What has a revision is refused when somebody else has saved it, and keeps what was typed.
 */
export const withoutStaleModal = (call: ServerFunctionClientArgs): ServerFunctionClientArgs => {
  if (call.name !== 'form-state' || !hasRevision(String(call.args.collectionSlug))) return call
  return { ...call, args: { ...call.args, checkForStaleData: false } }
}
