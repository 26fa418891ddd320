import type { Field } from 'payload'

import { staffField } from '../access/staff'
import { label } from './label'
import { TIME_COMPONENTS } from './TIME_COMPONENTS'

const timestamp = (name: 'createdAt' | 'updatedAt', zh: string, en: string): Field => ({
  name,
  type: 'date',
  access: { create: () => false, read: staffField, update: () => false },
  admin: { components: { Cell: TIME_COMPONENTS.Cell }, disableBulkEdit: true, hidden: true },
  index: true,
  label: label(zh, en),
})

/** Payload's own timestamps would tell a reader that something newer is being worked on. */
export const staffTimestamps: Field[] = [
  timestamp('updatedAt', '更新时间', 'Updated at'),
  timestamp('createdAt', '创建时间', 'Created at'),
]
