import type { Kept } from './keptCollections'
import type { Row } from './Row'

/** A database that is being restored. */
export type Target = {
  /** Takes away all that is there, in whatever collection an archive can hold. */
  empty: () => Promise<void>
  /** @param size about how many bytes it has. */
  put: (kept: Kept, row: Row, size: number) => Promise<void>
  /** Makes sure that all of it is there to stay. @returns what had to be changed for that, for the person who restores. */
  commit: () => Promise<string[]>
  /** After a failure. @returns whether what was there before is there again. */
  undo: () => Promise<boolean>
}
