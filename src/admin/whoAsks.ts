import { headers } from 'next/headers'
import { executeAuthStrategies, type Payload, type TypedUser } from 'payload'

import { refusalOf } from '../http/answerFault'
import { withNotedFaults } from '../store/faults/notedFaults'

/**
 * Who asks for a page of the admin or calls one of its functions; null for nobody. Payload takes for nobody also one who could
 * not be looked up.
 * @throws {Refusal} 503 or 507: the database does not say who it is.
 */
export const whoAsks = async (payload: Payload): Promise<TypedUser | null> => {
  const asking = { canSetHeaders: false, headers: await headers(), payload }
  const { fault, result } = await withNotedFaults(() => executeAuthStrategies(asking))
  if (fault) throw refusalOf(fault)
  return result.user
}
