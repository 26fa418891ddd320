import type { UIField } from 'payload'

/** Above the text: what it may go on in, what it was joined from, or where it has gone. */
export const joinNotice: UIField = {
  name: 'joinNotice',
  type: 'ui',
  admin: { components: { Field: '/admin/joins/JoinNotice#JoinNotice' }, disableListColumn: true },
}
