import type { TextField } from 'payload'

import { nobody, staffField } from '../access/staff'

/** The import run that made it: what an unfinished run has made is not shown (src/store/wholePages.ts). */
export const cutByField: TextField = {
  name: 'cutBy',
  type: 'text',
  access: { create: nobody, read: staffField, update: nobody },
  admin: { disableBulkEdit: true, hidden: true },
}
