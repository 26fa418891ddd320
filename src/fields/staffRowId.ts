import { baseIDField, type TextField } from 'payload'

import { staffField } from '../access/staff'

/** The id that Payload gives each line of a list. It says when the line was made, which is long before it is approved. */
export const staffRowId = { ...baseIDField, access: { read: staffField } } as TextField
