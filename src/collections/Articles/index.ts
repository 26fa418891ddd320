import type { CollectionConfig } from 'payload'

import { publishedOrStaff } from '../../access/publishedOrStaff'
import { editors, nobody, staff } from '../../access/staff'
import { label } from '../../fields/label'
import { staffTimestamps } from '../../fields/staffTimestamps'
import { clampRead } from '../../hooks/clampRead'
import { workflowEndpoints } from '../../workflow/endpoints'
import { workflowFields } from '../../workflow/fields'
import { workflowNotice } from '../../workflow/noticeField'
import { answerWithdrawn, nameRevision, saveAsDraft } from '../../workflow/hooks'
import { setPlace } from './hooks/setPlace'
import { placeFields } from './fields/placeFields'
import { textFields } from './fields/textFields'

export const Articles: CollectionConfig = {
  slug: 'articles',
  labels: { singular: label('稿件', 'Article'), plural: label('稿件', 'Articles') },
  admin: {
    useAsTitle: 'headline',
    defaultColumns: ['headline', 'stage', 'assignee', 'issue', 'hasProblem', 'updatedAt'],
    description: label('从版面切出、待校对与批准的稿件。读者只见已批准的文本。', 'Cut from a page, corrected, approved. Readers see the approved text only.'),
    listSearchableFields: ['headline', 'kicker', 'subheadline', 'byline'],
    group: label('校对', 'Proofreading'),
    components: {
      edit: {
        PublishButton: '/admin/WorkflowActions#WorkflowActions',
        SaveDraftButton: '/admin/SaveText#SaveText',
        Status: '/admin/StageStatus#StageStatus',
        UnpublishButton: '/admin/NoButton#NoButton',
      },
    },
  },
  defaultSort: '-updatedAt',
  versions: { drafts: { autosave: false, validate: false }, maxPerDoc: 0 },
  access: {
    create: editors,
    // What stands in the source is never dropped; what was wrong is withdrawn or set right, not deleted.
    delete: nobody,
    read: publishedOrStaff('pages'),
    readVersions: staff,
    unlock: nobody,
    update: staff,
  },
  disableBulkDelete: true,
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  hooks: {
    beforeOperation: [clampRead('-approvedAt'), answerWithdrawn('articles'), saveAsDraft],
    beforeChange: [nameRevision, setPlace],
  },
  endpoints: workflowEndpoints('articles'),
  indexes: [{ fields: ['_status', 'approvedAt'] }],
  fields: [workflowNotice, ...textFields, ...workflowFields, ...placeFields, ...staffTimestamps],
}
