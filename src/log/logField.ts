import type { UIField } from 'payload'

/** The way from a document's form to its entries in the log. */
export const logField: UIField = {
  name: 'logLink',
  type: 'ui',
  admin: { components: { Field: '/admin/log/DocumentLogLink#DocumentLogLink' }, disableListColumn: true, position: 'sidebar' },
}
