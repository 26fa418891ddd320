import type { Payload } from 'payload'

import { HalfRestored } from './HalfRestored'
import { restoreMark } from './restoreMark'

/**
 * A database that a restore has begun on and not finished is not served and not worked on.
 * @throws {HalfRestored} saying which restore, and what to do.
 */
export const refuseHalfRestored = async (payload: Payload): Promise<void> => {
  const mark = await restoreMark.read(payload)
  if (!mark) return
  throw new HalfRestored(`a restore of ${mark.file} into this database was begun at ${mark.begunAt} and has not finished. Wait for it; or, if it was interrupted, run it again: reissue restore ${mark.file}`)
}
