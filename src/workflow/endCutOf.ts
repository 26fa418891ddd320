import type { PayloadRequest } from 'payload'

import type { Proofread } from './collections'
import type { HeldForCut } from './document'

/** Brings the cut that a text is held for to its end, as far as that is anybody's to do but whoever is at it just now. */
export type EndCut = (req: PayloadRequest, collection: Proofread, id: string, cut: HeldForCut['cut']) => Promise<void>

/** Cutting stands above the workflow (src/recut), and the workflow meets what it holds: the configuration names it here. */
export const endCutOf = (req: PayloadRequest): EndCut => (req.payload.config.custom as { endCut: EndCut }).endCut
