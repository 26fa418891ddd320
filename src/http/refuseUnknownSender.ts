import { executeAuthStrategies, type Payload } from 'payload'

import { isStaff } from '../access/isStaff'
import { MOST_UNKNOWN_BYTES, unknownSender } from './unknownSender'

/** One that does not say how long it is may be any length. */
const mayBeLarge = ({ body, headers }: Request): boolean =>
  body !== null && (headers.has('transfer-encoding') || Number(headers.get('content-length') ?? 0) > MOST_UNKNOWN_BYTES)

/**
 * Who sends much must be signed in, before any of it is read. The server's door (src/server/admit.ts) has refused those who
 * bring no session; here the one that is brought is looked up.
 * @throws {Refusal} 401.
 */
export const refuseUnknownSender = async (payload: Payload, request: Request): Promise<void> => {
  if (!mayBeLarge(request)) return
  const { user } = await executeAuthStrategies({ canSetHeaders: false, headers: request.headers, payload })
  if (!isStaff(user)) throw unknownSender()
}
