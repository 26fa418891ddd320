import type { CollectionConfig } from 'payload'

/** Of every form: its times by the clocks of the house (src/admin/styles/workflow.scss hides those of the browser). */
export const withHouseTimes = (collection: CollectionConfig): CollectionConfig => {
  const { admin } = collection
  const edit = { ...admin?.components?.edit, beforeDocumentControls: ['/admin/DocumentTimes#DocumentTimes', ...(admin?.components?.edit?.beforeDocumentControls ?? [])] }
  return { ...collection, admin: { ...admin, components: { ...admin?.components, edit } } }
}
