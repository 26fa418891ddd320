import type { UIField } from 'payload'

/** Above the text: why it cannot be changed now, or that somebody else was faster. */
export const workflowNotice: UIField = {
  name: 'workflowNotice',
  type: 'ui',
  admin: { components: { Field: '/admin/WorkflowNotice#WorkflowNotice' }, disableListColumn: true },
}
