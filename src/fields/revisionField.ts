import type { NumberField } from 'payload'

import { nobody, staffField } from '../access/staff'
import { label } from './label'

/** Counts what was done to a row. A client writes it to name the revision it worked on; `countRevision` checks it and counts on. */
export const revisionField: NumberField = {
  name: 'revision',
  type: 'number',
  defaultValue: 1,
  access: { create: nobody, read: staffField, update: staffField },
  admin: { disableBulkEdit: true, hidden: true },
  label: label('修订号', 'Revision'),
}
