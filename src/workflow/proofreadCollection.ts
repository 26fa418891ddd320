import type { CollectionBeforeChangeHook, CollectionConfig, Endpoint } from 'payload'

import { publishedOrStaff } from '../access/publishedOrStaff'
import { editors, nobody, staff } from '../access/staff'
import { label } from '../fields/label'
import { clampRead } from '../hooks/clampRead'
import { tellRevision } from '../hooks/tellRevision'
import { checkContent } from './checkContent'
import type { Proofread } from './collections'
import { workflowEndpoints } from './endpoints'
import { answerWithdrawn, countTextRevision, saveAsDraft } from './hooks'
import { tellMerged } from './tellMerged'

type Own = Pick<CollectionConfig, 'fields' | 'labels'> & {
  admin: Pick<NonNullable<CollectionConfig['admin']>, 'baseFilter' | 'description' | 'listSearchableFields'>
  /** Columns of the list besides those that both have. */
  columns?: string[]
  /** Besides those of the workflow. */
  endpoints: Endpoint[]
  /** Where it stands, when it is saved. */
  setPlace: CollectionBeforeChangeHook
  /** The field that tells one from another in a list. */
  title: string
}

/** What is proofread and approved: articles and captions have the same doors, the same rules and the same desk. */
export const proofreadCollection = (
  slug: Proofread,
  { admin, columns = [], endpoints, fields, labels, setPlace, title }: Own,
): CollectionConfig => ({
  slug,
  labels,
  admin: {
    ...admin,
    components: {
      edit: {
        PublishButton: '/admin/WorkflowActions#WorkflowActions',
        SaveDraftButton: '/admin/SaveText#SaveText',
        Status: '/admin/StageStatus#StageStatus',
        UnpublishButton: '/admin/NoButton#NoButton',
      },
    },
    defaultColumns: [title, 'stage', 'assignee', 'issue', ...columns, 'hasProblem', 'updatedAt'],
    group: label('校对', 'Proofreading'),
    useAsTitle: title,
  },
  defaultSort: '-updatedAt',
  versions: { drafts: { autosave: false, validate: false }, maxPerDoc: 0 },
  access: {
    create: editors,
    // What stands in the source is never dropped; what was wrong is withdrawn or set right, not deleted.
    delete: nobody,
    read: publishedOrStaff,
    readVersions: staff,
    unlock: nobody,
    update: staff,
  },
  disableBulkDelete: true,
  disableBulkEdit: true,
  disableDuplicate: true,
  // The revision tells when two people meet; Payload's lock would keep the second one out.
  lockDocuments: false,
  hooks: {
    beforeOperation: [clampRead('-approvedAt'), answerWithdrawn(slug), saveAsDraft],
    beforeValidate: [checkContent],
    beforeChange: [countTextRevision, setPlace],
    afterOperation: [tellRevision, tellMerged],
  },
  endpoints: [...workflowEndpoints(slug), ...endpoints],
  indexes: [
    { fields: ['_status', 'approvedAt'] },
    // The queue's: it is counted from this alone (src/desk/queue).
    { fields: ['stage', 'issue', 'revision', 'publication'] },
    // Whether a newspaper still has something public (publicFlags.ts).
    { fields: ['publication', '_status', 'createdAt'] },
  ],
  fields,
})
