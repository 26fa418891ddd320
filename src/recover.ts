import { createLocalReq, type Payload } from 'payload'

import { refuseHalfRestored } from './backup/refuseHalfRestored'
import { completeActions } from './completeActions'
import { recoverImports } from './jobs/recoverImports'
import { recoverKeys } from './republishers/recoverKeys'

/** What a start does first: stops where a restore was interrupted; completes what a crash cut off, on documents and pages, of API keys, and of imports. */
export const recover = async (payload: Payload): Promise<void> => {
  await refuseHalfRestored(payload)
  await completeActions(payload)
  await recoverKeys(await createLocalReq({}, payload))
  await recoverImports(payload)
}
