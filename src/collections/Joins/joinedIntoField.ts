import type { Field } from 'payload'

import { nobody, staffField } from '../../access/staff'
import { label } from '../../fields/label'

/** The article that this one is part of since it was joined; written by the join alone. */
export const joinedIntoField: Field = {
  name: 'joinedInto', type: 'relationship', relationTo: 'articles', index: true,
  access: { create: nobody, read: staffField, update: nobody },
  admin: { disableBulkEdit: true, hidden: true },
  label: label('已并入', 'Joined into'),
}
