import type { Field } from 'payload'

import { nobody, staffField } from '../../../access/staff'
import { label } from '../../../fields/label'
import { revisionField } from '../../../fields/revisionField'

const byImportOnly = { create: nobody, read: staffField, update: nobody }
const inside = { create: nobody, read: nobody, update: nobody }
const hidden = { disableBulkEdit: true, hidden: true } as const

/**
 * How an import of the page stands. `importing`: it is being made and nobody sees it. `reimporting`: new units are being
 * made and nobody sees those. `clearing`: that has been decided, and what it replaces is on its way out, seen by nobody.
 */
const IMPORT_STATES = ['importing', 'reimporting', 'clearing', 'whole'] as const

/** What the import keeps on a page beside its report; its own (src/import). */
export const importFields: Field[] = [
  {
    name: 'hasFaults', type: 'checkbox', defaultValue: false, index: true, access: byImportOnly,
    admin: { disableBulkEdit: true, position: 'sidebar', readOnly: true }, label: label('有未决的导入问题', 'Has open faults'),
  },
  // Who took the faults upon themselves, when, and why.
  { name: 'acceptedFaults', type: 'json', access: byImportOnly, admin: hidden },
  // Counts what was done to the page, each an entry of the log: imported, imported again, cut anew, faults accepted, saved.
  revisionField,
  { name: 'importState', type: 'select', index: true, access: byImportOnly, admin: hidden, options: [...IMPORT_STATES] },
  { name: 'importRun', type: 'text', access: byImportOnly, admin: hidden },
  { name: 'importOwner', type: 'text', access: byImportOnly, admin: hidden },
  { name: 'importSeenAt', type: 'text', access: byImportOnly, admin: hidden },
  // What a re-import that has been decided still has to do to the units.
  { name: 'aftermath', type: 'json', access: inside, admin: hidden },
  // What a person cut anew last, and what stood there before: it can be undone while nobody has touched it (src/recut).
  { name: 'lastCut', type: 'json', access: inside, admin: hidden },
  // The log entry that a decision made and that is not appended yet.
  { name: 'isPending', type: 'checkbox', defaultValue: false, index: true, access: inside, admin: hidden },
  { name: 'pending', type: 'json', access: inside, admin: hidden },
]
