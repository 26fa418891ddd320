import type { CollectionConfig } from 'payload'

import { publicOrStaff } from '../../access/publicOrStaff'
import { adminField, admins, editors, staff, staffField } from '../../access/staff'
import { isPublicField } from '../../fields/isPublicField'
import { label } from '../../fields/label'
import { revisionField } from '../../fields/revisionField'
import { staffTimestamps } from '../../fields/staffTimestamps'
import { staleNoticeField } from '../../fields/staleNoticeField'
import { clampRead } from '../../hooks/clampRead'
import { checkDeletion } from '../../hooks/checkDeletion'
import { countRevision } from '../../hooks/countRevision'
import { logRow } from '../../hooks/logRow'
import { nameRevision } from '../../hooks/nameRevision'
import { followersMade, oweFollowers } from '../../hooks/oweFollowers'
import { rememberRead } from '../../hooks/rememberRead'
import { tellRevision } from '../../hooks/tellRevision'
import { refuseWhenUsed } from '../../hooks/refuseWhenUsed'
import { followPublication } from './hooks/followPublication'

const logged = logRow({ fields: ['name', 'place', 'onePairIsEnough', 'facsimilesArePublic'], unique: 'name' })

export const Publications: CollectionConfig = {
  slug: 'publications',
  labels: { singular: label('报纸', 'Publication'), plural: label('报纸', 'Publications') },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'place', 'onePairIsEnough', 'updatedAt'],
    description: label('一种报纸。', 'A newspaper title.'),
    listSearchableFields: ['name', 'place'],
    group: label('报纸', 'Newspapers'),
  },
  defaultSort: 'name',
  // Each save names its own row's revision; many at once have none in common.
  disableBulkEdit: true,
  lockDocuments: false,
  access: {
    create: editors, delete: admins, read: publicOrStaff(null), readVersions: staff, update: editors,
  },
  hooks: {
    beforeOperation: [clampRead('name'), nameRevision],
    beforeChange: [rememberRead, countRevision, oweFollowers(), logged.beforeChange],
    afterChange: [logged.afterChange, followPublication, followersMade],
    afterOperation: [tellRevision],
    beforeDelete: [checkDeletion, refuseWhenUsed([['issues', 'publication'], ['webhooks', 'publications']]), logged.beforeDelete],
    afterDelete: [logged.afterDelete],
  },
  fields: [
    staleNoticeField,
    { name: 'name', type: 'text', required: true, unique: true, index: true, label: label('报名', 'Name') },
    { name: 'place', type: 'text', label: label('出版地', 'Place of publication') },
    {
      name: 'onePairIsEnough', type: 'checkbox', defaultValue: false,
      // An editor who could set it would be their own second pair.
      access: { create: adminField, read: staffField, update: adminField },
      admin: { description: label('勾选后，改稿者本人可以批准。默认须两人。', 'When set, who corrected may also approve. By default it takes two people.') },
      label: label('一人即可', 'One pair of eyes is enough'),
    },
    {
      name: 'facsimilesArePublic', type: 'checkbox', defaultValue: false,
      // It opens what nobody approved.
      access: { create: adminField, read: staffField, update: adminField },
      admin: {
        description: label(
          '勾选后，凡有已批准稿件的版，读者都能看到整版图像，版上未批准、已撤回的内容也在其中。默认不公开。',
          'When set, readers see the whole image of each page with an approved article on it, and all that is printed there: also what is not approved, or was withdrawn. By default they do not.',
        ),
      },
      label: label('版面图对读者公开', 'Facsimiles are public'),
    },
    isPublicField,
    revisionField,
    ...staffTimestamps,
  ],
}
