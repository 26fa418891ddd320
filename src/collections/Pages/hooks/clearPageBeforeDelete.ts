import type { CollectionBeforeDeleteHook } from 'payload'

import { clearPage } from '../../../import/clearPage'

/** A wrong import can be taken back as long as nobody has worked on it: the page goes with all that was cut from it. */
export const clearPageBeforeDelete: CollectionBeforeDeleteHook = ({ id, req }) => clearPage(req, String(id), 'delete')
