import type { ServerFunctionClientArgs } from 'payload'

import { isProofread } from '../workflow/collections'

/**
 * Payload checks on the first keystroke whether somebody else has saved, and then covers the form with a window whose only
 * button throws away what was typed. Articles and captions have a notice of their own that keeps it (WorkflowNotice).
 */
export const withoutStaleModal = (call: ServerFunctionClientArgs): ServerFunctionClientArgs => {
  if (call.name !== 'form-state' || !isProofread(String(call.args.collectionSlug))) return call
  return { ...call, args: { ...call.args, checkForStaleData: false } }
}
