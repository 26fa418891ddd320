import type { UIField } from 'payload'

/** The button of an erasure, at the end of the sidebar; it shows itself to admins. */
export const eraseField: UIField = {
  name: 'erase',
  type: 'ui',
  admin: { components: { Field: '/admin/erasure/EraseButton#EraseButton' }, disableListColumn: true, position: 'sidebar' },
}
