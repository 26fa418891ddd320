import type { CollectionConfig } from 'payload'

import { publicOrStaff } from '../../access/publicOrStaff'
import { admins, editors, nobody, staff, staffField } from '../../access/staff'
import { eraseField } from '../../erasure/eraseField'
import { erasePhotoEndpoint } from '../../erasure/erasePhotoEndpoint'
import { cutByField } from '../../fields/cutByField'
import { isPublicField } from '../../fields/isPublicField'
import { label } from '../../fields/label'
import { revisionField } from '../../fields/revisionField'
import { staffTimestamps } from '../../fields/staffTimestamps'
import { staleNoticeField } from '../../fields/staleNoticeField'
import { clampRead } from '../../hooks/clampRead'
import { checkDeletion } from '../../hooks/checkDeletion'
import { countRevision } from '../../hooks/countRevision'
import { nameRevision } from '../../hooks/nameRevision'
import { followersMade, oweFollowers } from '../../hooks/oweFollowers'
import { rememberRead } from '../../hooks/rememberRead'
import { tellRevision } from '../../hooks/tellRevision'
import { refuseWhenUsed } from '../../hooks/refuseWhenUsed'
import { followPhoto } from './hooks/followPhoto'
import { setPlaceOfPage } from './hooks/setPlaceOfPage'

const sidebar = { position: 'sidebar', allowCreate: false } as const

export const Photos: CollectionConfig = {
  slug: 'photos',
  labels: { singular: label('图片', 'Photo'), plural: label('图片', 'Photos') },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'credit', 'page', 'article', 'image'],
    description: label('版面上的一个图片位。署名与图片在其说明获批准时随之公开。', 'An image slot on a page. Credit and image become public as its caption is approved.'),
    listSearchableFields: ['title', 'credit'],
    group: label('校对', 'Proofreading'),
  },
  defaultSort: '-createdAt',
  // Each save names its own row's revision; many at once have none in common.
  disableBulkEdit: true,
  lockDocuments: false,
  access: { create: editors, delete: admins, read: publicOrStaff('units'), readVersions: staff, update: editors },
  hooks: {
    beforeOperation: [clampRead('id'), nameRevision],
    beforeChange: [rememberRead, countRevision, setPlaceOfPage, oweFollowers('credit', 'image')],
    afterChange: [followPhoto, followersMade],
    afterOperation: [tellRevision],
    beforeDelete: [checkDeletion, refuseWhenUsed([['captions', 'photo']])],
  },
  endpoints: [erasePhotoEndpoint],
  fields: [
    staleNoticeField,
    // Readers get credit and image as approved, from the caption: what stands here may be newer.
    { name: 'title', type: 'text', access: { read: staffField }, label: label('内容', 'Subject'), maxLength: 200 },
    { name: 'credit', type: 'text', access: { read: staffField }, label: label('署名', 'Credit'), maxLength: 200 },
    { name: 'image', type: 'upload', relationTo: 'media', access: { read: staffField }, label: label('图片文件', 'Image') },
    { name: 'page', type: 'relationship', relationTo: 'pages', required: true, index: true, access: { update: nobody }, admin: sidebar, label: label('版', 'Page') },
    // A reader who could name it could ask about the text of an article that is not approved.
    { name: 'article', type: 'relationship', relationTo: 'articles', index: true, access: { read: staffField }, admin: sidebar, label: label('所属稿件', 'Article') },
    { name: 'issue', type: 'relationship', relationTo: 'issues', index: true, access: { create: nobody, update: nobody }, admin: { ...sidebar, readOnly: true }, label: label('期', 'Issue') },
    { name: 'publication', type: 'relationship', relationTo: 'publications', index: true, access: { create: nobody, update: nobody }, admin: { ...sidebar, readOnly: true }, label: label('报纸', 'Publication') },
    // A gap would tell readers of a photo that is not approved.
    { name: 'order', type: 'number', access: { read: staffField }, admin: { hidden: true }, label: label('版内顺序', 'Order on the page') },
    { name: 'captions', type: 'join', collection: 'captions', on: 'photo', access: { read: staffField }, label: label('说明', 'Captions') },
    cutByField,
    {
      ...isPublicField,
      label: label('图片说明已公开', 'Its caption is public'),
      admin: {
        ...isPublicField.admin,
        description: label(
          '读者看到的是批准图片说明时的图片与署名；之后在这里更换的，要等图片说明再次批准才公开。',
          'Readers see the image and the credit as they were when the caption was approved; what is changed here after that is public once the caption is approved again.',
        ),
      },
    },
    revisionField,
    ...staffTimestamps,
    eraseField,
  ],
}
