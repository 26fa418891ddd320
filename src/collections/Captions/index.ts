import type { CollectionConfig } from 'payload'

import { publishedOrStaff } from '../../access/publishedOrStaff'
import { editors, nobody, staff, staffField } from '../../access/staff'
import { label } from '../../fields/label'
import { staffTimestamps } from '../../fields/staffTimestamps'
import { clampRead } from '../../hooks/clampRead'
import { workflowEndpoints } from '../../workflow/endpoints'
import { workflowFields } from '../../workflow/fields'
import { workflowNotice } from '../../workflow/noticeField'
import { answerWithdrawn, nameRevision, saveAsDraft } from '../../workflow/hooks'
import { setPlaceOfPhoto } from './hooks/setPlaceOfPhoto'

const sidebar = { position: 'sidebar', readOnly: true, allowCreate: false } as const
const followsPhoto = { create: nobody, update: nobody }

export const Captions: CollectionConfig = {
  slug: 'captions',
  labels: { singular: label('图片说明', 'Caption'), plural: label('图片说明', 'Captions') },
  admin: {
    useAsTitle: 'text',
    defaultColumns: ['text', 'stage', 'assignee', 'issue', 'hasProblem', 'updatedAt'],
    description: label('图片下的文字，与稿件一样校对、批准；批准时一并确定署名与图片。', 'The text under a photo, proofread and approved like an article, together with its credit and image.'),
    listSearchableFields: ['text'],
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
    create: editors, delete: nobody, read: publishedOrStaff('page'), readVersions: staff, unlock: nobody, update: staff,
  },
  disableBulkDelete: true,
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  hooks: {
    beforeOperation: [clampRead('-approvedAt'), answerWithdrawn('captions'), saveAsDraft],
    beforeChange: [nameRevision, setPlaceOfPhoto],
  },
  endpoints: workflowEndpoints('captions'),
  indexes: [{ fields: ['_status', 'approvedAt'] }],
  fields: [
    workflowNotice,
    { name: 'text', type: 'textarea', label: label('说明文字', 'Text'), maxLength: 10_000 },
    ...workflowFields,
    { name: 'photo', type: 'relationship', relationTo: 'photos', required: true, index: true, access: { update: nobody }, admin: { position: 'sidebar', allowCreate: false }, label: label('图片', 'Photo') },
    // The credit and the image of the photo as they were when this was approved: written by `approve` alone.
    { name: 'credit', type: 'text', access: followsPhoto, admin: { ...sidebar, condition: (data) => Boolean(data.credit) }, label: label('署名（批准时）', 'Credit (as approved)') },
    { name: 'image', type: 'upload', relationTo: 'media', index: true, access: followsPhoto, admin: { hidden: true }, label: label('图片文件（批准时）', 'Image (as approved)') },
    { name: 'page', type: 'relationship', relationTo: 'pages', index: true, access: followsPhoto, admin: sidebar, label: label('版', 'Page') },
    { name: 'issue', type: 'relationship', relationTo: 'issues', index: true, access: followsPhoto, admin: sidebar, label: label('期', 'Issue') },
    { name: 'publication', type: 'relationship', relationTo: 'publications', index: true, access: followsPhoto, admin: sidebar, label: label('报纸', 'Publication') },
    { name: 'sourceLines', type: 'json', access: { create: nobody, read: staffField, update: nobody }, admin: { hidden: true } },
    {
      name: 'source', type: 'ui', label: label('原文行', 'Source lines'),
      admin: { components: { Field: '/admin/SourceLines#SourceLines' }, disableListColumn: true },
    },
    ...staffTimestamps,
  ],
}
