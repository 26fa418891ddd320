import type { CheckboxField } from 'payload'

import { nobody, staffField } from '../access/staff'
import { label } from './label'

/** Whether something approved stands on it; kept by the workflow (src/workflow/publicFlags.ts), never written from outside. */
export const isPublicField: CheckboxField = {
  name: 'isPublic',
  type: 'checkbox',
  defaultValue: false,
  index: true,
  access: { create: nobody, read: staffField, update: nobody },
  admin: { disableBulkEdit: true, position: 'sidebar', readOnly: true },
  label: label('已公开', 'Public'),
}
