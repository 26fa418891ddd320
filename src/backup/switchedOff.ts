import type { Kept } from './keptCollections'
import type { Row } from './Row'

/** A row as it is restored: webhooks are off, since a copy of a system, made to look at it, must tell nobody anything. */
export const switchedOff = ({ collection }: Kept, row: Row): Row => (collection === 'webhooks' ? { ...row, isActive: false } : row)
