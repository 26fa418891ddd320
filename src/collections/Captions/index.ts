import { nobody } from '../../access/staff'
import { eraseEndpoint } from '../../erasure/eraseEndpoint'
import { eraseField } from '../../erasure/eraseField'
import { cutByField } from '../../fields/cutByField'
import { label } from '../../fields/label'
import { settledSuspectsField } from '../../fields/settledSuspectsField'
import { sourceLinesFields } from '../../fields/sourceLinesFields'
import { staffTimestamps } from '../../fields/staffTimestamps'
import { logField } from '../../log/logField'
import { workflowFields } from '../../workflow/fields'
import { workflowNotice } from '../../workflow/noticeField'
import { proofreadCollection } from '../../workflow/proofreadCollection'
import { setPlaceOfPhoto } from './hooks/setPlaceOfPhoto'

const sidebar = { position: 'sidebar', readOnly: true, allowCreate: false } as const
const followsPhoto = { create: nobody, update: nobody }

export const Captions = proofreadCollection('captions', {
  labels: { singular: label('图片说明', 'Caption'), plural: label('图片说明', 'Captions') },
  admin: {
    description: label('图片下的文字，与稿件一样校对、批准；批准时一并确定署名与图片。', 'The text under a photo, proofread and approved like an article, together with its credit and image.'),
    listSearchableFields: ['text'],
  },
  endpoints: [eraseEndpoint('captions')],
  setPlace: setPlaceOfPhoto,
  title: 'text',
  fields: [
    workflowNotice,
    {
      name: 'text', type: 'textarea', label: label('说明文字', 'Text'), maxLength: 10_000,
      admin: { components: { Cell: '/admin/HeadlineCell#HeadlineCell' } },
    },
    ...workflowFields,
    { name: 'photo', type: 'relationship', relationTo: 'photos', required: true, index: true, access: { update: nobody }, admin: { position: 'sidebar', allowCreate: false }, label: label('图片', 'Photo') },
    // The credit and the image of the photo as they were when this was approved: written by `approve` alone.
    { name: 'credit', type: 'text', access: followsPhoto, admin: { ...sidebar, condition: (data) => Boolean(data.credit) }, label: label('署名（批准时）', 'Credit (as approved)') },
    { name: 'image', type: 'upload', relationTo: 'media', index: true, access: followsPhoto, admin: { hidden: true }, label: label('图片文件（批准时）', 'Image (as approved)') },
    { name: 'page', type: 'relationship', relationTo: 'pages', index: true, access: followsPhoto, admin: sidebar, label: label('版', 'Page') },
    { name: 'issue', type: 'relationship', relationTo: 'issues', index: true, access: followsPhoto, admin: sidebar, label: label('期', 'Issue') },
    { name: 'publication', type: 'relationship', relationTo: 'publications', index: true, access: followsPhoto, admin: sidebar, label: label('报纸', 'Publication') },
    cutByField,
    settledSuspectsField,
    ...sourceLinesFields,
    ...staffTimestamps,
    logField,
    eraseField,
  ],
})
