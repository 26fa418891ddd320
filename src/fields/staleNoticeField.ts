import type { UIField } from 'payload'

/** Above a row with a revision: that somebody else has saved it meanwhile, and what to do. (For texts: src/workflow/noticeField.ts.) */
export const staleNoticeField: UIField = {
  name: 'staleNotice',
  type: 'ui',
  admin: { components: { Field: '/admin/StaleNotice#StaleNotice' }, disableListColumn: true },
}
