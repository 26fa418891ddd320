import type { Field } from 'payload'

import { editorField, nobody, staffField } from '../../../access/staff'
import { cutByField } from '../../../fields/cutByField'
import { label } from '../../../fields/label'
import { settledSuspectsField } from '../../../fields/settledSuspectsField'
import { sourceLinesFields } from '../../../fields/sourceLinesFields'
import { doubtFields } from './doubtFields'

const sidebar = { position: 'sidebar' } as const

/** Where the article was printed. An editor may set it; the lines it was cut from are the import's. */
export const placeFields: Field[] = [
  {
    name: 'pages', type: 'relationship', hasMany: true, index: true, relationTo: 'pages',
    access: { update: editorField }, admin: { ...sidebar, allowCreate: false },
    label: label('所在版面', 'Pages'),
  },
  // Follow from the pages (hook `setPlace`); kept here so that lists and rules need no detour.
  {
    name: 'issue', type: 'relationship', index: true, relationTo: 'issues',
    access: { create: nobody, update: nobody }, admin: { ...sidebar, allowCreate: false, readOnly: true },
    label: label('期', 'Issue'),
  },
  {
    name: 'publication', type: 'relationship', index: true, relationTo: 'publications',
    access: { create: nobody, update: nobody }, admin: { ...sidebar, allowCreate: false, readOnly: true },
    label: label('报纸', 'Publication'),
  },
  {
    name: 'order', type: 'number', access: { read: staffField, update: editorField }, admin: { hidden: true },
    label: label('版内顺序', 'Order on the page'),
  },
  {
    name: 'continuation', type: 'text', access: { read: staffField, update: editorField },
    admin: { ...sidebar, condition: (data) => Boolean(data.continuation), readOnly: true },
    label: label('转版', 'Continuation'),
  },
  // Moving an article elsewhere does not change the page it was cut from.
  {
    name: 'cutFrom', type: 'relationship', hasMany: true, index: true, relationTo: 'pages',
    access: { create: nobody, read: staffField, update: nobody }, admin: { hidden: true }, label: label('切自', 'Cut from'),
  },
  cutByField,
  ...doubtFields,
  settledSuspectsField,
  ...sourceLinesFields,
]
