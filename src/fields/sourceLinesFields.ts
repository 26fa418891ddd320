import type { Field } from 'payload'

import { nobody, staffField } from '../access/staff'
import { label } from './label'

/** The lines a text was cut from, by page and role; the import's alone. Beside the text they are shown as printed. */
export const sourceLinesFields: Field[] = [
  { name: 'sourceLines', type: 'json', access: { create: nobody, read: staffField, update: nobody }, admin: { hidden: true } },
  {
    name: 'source', type: 'ui', label: label('原文行', 'Source lines'),
    admin: { components: { Field: '/admin/SourceLines#SourceLines' }, disableListColumn: true },
  },
]
