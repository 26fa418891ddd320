import type { PayloadRequest } from 'payload'

import type { Proofread } from './collections'
import type { Pending, WorkDocument } from './document'
import type { Erasure } from './Erasure'

/** Does all that a decided erasure comes to, and leaves nothing of it pending. May run again. */
export type SettleErasure = (req: PayloadRequest, collection: Proofread, doc: WorkDocument, pending: Pending & { erasure: Erasure }) => Promise<void>

/** Erasing stands above the workflow (src/erasure), and the workflow meets what it decided: the configuration names it here. */
export const settleErasureOf = (req: PayloadRequest): SettleErasure => (req.payload.config.custom as { settleErasure: SettleErasure }).settleErasure
