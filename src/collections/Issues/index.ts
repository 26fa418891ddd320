import type { CollectionConfig } from 'payload'

import { publicOrStaff } from '../../access/publicOrStaff'
import { admins, editors, nobody, staff, staffField } from '../../access/staff'
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
import { boardEndpoint } from '../../desk/board'
import { joinList } from '../Joins/joinList'
import { DATE_CERTAINTIES } from './DATE_CERTAINTIES'
import { followIssue } from './hooks/followIssue'
import { setIssueKey } from './hooks/setIssueKey'
import { validateDate } from './validateDate'

export const Issues: CollectionConfig = {
  slug: 'issues',
  labels: { singular: label('期', 'Issue'), plural: label('期', 'Issues') },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'publication', 'date', 'dateCertainty', 'isPublic'],
    description: label('一份报纸某一天的一期。', "One day's paper."),
    listSearchableFields: ['title', 'date'],
    group: label('报纸', 'Newspapers'),
  },
  defaultSort: '-date',
  // Each save names its own row's revision; many at once have none in common.
  disableBulkEdit: true,
  lockDocuments: false,
  access: { create: editors, delete: admins, read: publicOrStaff(null), readVersions: staff, update: editors },
  hooks: {
    beforeOperation: [clampRead('-date'), nameRevision],
    beforeValidate: [setIssueKey],
    beforeChange: [rememberRead, countRevision, oweFollowers()],
    afterChange: [followIssue, followersMade],
    afterOperation: [tellRevision],
    beforeDelete: [checkDeletion, refuseWhenUsed([['pages', 'issue']])],
  },
  endpoints: [boardEndpoint],
  fields: [
    staleNoticeField,
    // Its pages and articles name it too, and readers would see a publication of which nothing is approved.
    { name: 'publication', type: 'relationship', relationTo: 'publications', required: true, index: true, access: { update: nobody }, label: label('报纸', 'Publication') },
    {
      name: 'date', type: 'text', required: true, index: true, validate: validateDate,
      admin: { placeholder: '2023-06-19' },
      label: label('日期（年-月-日）', 'Date (YYYY-MM-DD)'),
    },
    {
      name: 'dateCertainty', type: 'select', required: true, defaultValue: 'printed',
      label: label('日期可信度', 'How certain the date is'),
      options: [...DATE_CERTAINTIES],
    },
    // Written by the hook: what lists and search show, and what makes an issue the same issue.
    { name: 'title', type: 'text', index: true, access: { create: nobody, update: nobody }, admin: { hidden: true }, label: label('期', 'Issue') },
    { name: 'key', type: 'text', unique: true, index: true, access: { create: nobody, read: staffField, update: nobody }, admin: { hidden: true } },
    joinList(),
    { name: 'pages', type: 'join', collection: 'pages', on: 'issue', access: { read: staffField }, defaultSort: 'number', admin: { defaultColumns: ['title', 'number', 'fileName', 'hasFaults', 'isPublic'] }, label: label('各版', 'Pages') },
    {
      name: 'board', type: 'ui', label: label('进度', 'Progress'),
      admin: { components: { Field: '/admin/board/BoardLink#BoardLink' }, disableListColumn: true, position: 'sidebar' },
    },
    {
      name: 'importHere', type: 'ui', label: label('导入', 'Import'),
      admin: { components: { Field: '/admin/imports/ImportHere#ImportHere' }, disableListColumn: true, position: 'sidebar' },
    },
    isPublicField,
    revisionField,
    ...staffTimestamps,
  ],
}
