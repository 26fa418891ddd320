import type { Field } from 'payload'

import { nobody, staffField } from '../../../access/staff'
import { label } from '../../../fields/label'

const byImportOnly = { create: nobody, read: staffField, update: nobody }

/** How sure the import is of an article, and where it is not; shown above its source lines (src/admin/DoubtNotice.tsx). */
export const doubtFields: Field[] = [
  {
    // A column of the list; on the form the notice says it, with its reasons.
    name: 'confidence', type: 'number', index: true, max: 1, min: 0, access: byImportOnly,
    admin: { components: { Cell: '/admin/ConfidenceCell#ConfidenceCell' }, condition: () => false, disableBulkEdit: true },
    label: label('切分把握', 'Confidence'),
  },
  { name: 'doubts', type: 'json', access: byImportOnly, admin: { disableBulkEdit: true, hidden: true } },
  // The id of the file's own article, the same for its parts on every page (src/workflow/proposeJoins.ts).
  { name: 'partOf', type: 'text', index: true, access: byImportOnly, admin: { disableBulkEdit: true, hidden: true } },
]
