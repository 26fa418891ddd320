import type { UIField } from 'payload'

import { label } from '../../fields/label'

/** On pages and issues: the joins proposed there. */
export const joinList = (condition?: (data: Record<string, unknown>) => boolean): UIField => ({
  name: 'joins',
  type: 'ui',
  label: label('转版', 'Joins'),
  admin: {
    components: { Field: '/admin/joins/JoinList#JoinList' },
    ...(condition ? { condition } : {}),
    disableListColumn: true,
  },
})
