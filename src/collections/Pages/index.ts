import type { CollectionConfig } from 'payload'

import { publicOrStaff } from '../../access/publicOrStaff'
import { editors, nobody, staff, staffField } from '../../access/staff'
import { isPublicField } from '../../fields/isPublicField'
import { label } from '../../fields/label'
import { staffTimestamps } from '../../fields/staffTimestamps'
import { staleNoticeField } from '../../fields/staleNoticeField'
import type { Page } from '../../payload-types'
import { unitEndpoints } from '../../desk/units/unitEndpoints'
import { clampRead } from '../../hooks/clampRead'
import { checkDeletion } from '../../hooks/checkDeletion'
import { countRevision } from '../../hooks/countRevision'
import { nameRevision } from '../../hooks/nameRevision'
import { followersMade, oweFollowers } from '../../hooks/oweFollowers'
import { rememberRead } from '../../hooks/rememberRead'
import { tellRevision } from '../../hooks/tellRevision'
import { logField } from '../../log/logField'
import { joinList } from '../Joins/joinList'
import { acceptFaultsEndpoint } from './endpoints/acceptFaults'
import { reimportEndpoint } from './endpoints/reimport'
import { importFields } from './fields/importFields'
import { answerTaken } from './hooks/answerTaken'
import { clearPageBeforeDelete } from './hooks/clearPageBeforeDelete'
import { importUnits } from './hooks/importUnits'
import { readSourceFile } from './hooks/readSourceFile'
import { followPage } from './hooks/followPage'
import { setPageKeys } from './hooks/setPageKeys'
import { MAX_PAGE_NUMBER } from './MAX_PAGE_NUMBER'

const sidebar = { position: 'sidebar', readOnly: true } as const
const isImported = (data: Partial<Page>): boolean => Boolean(data.report)
const byImportOnly = { create: nobody, read: staffField, update: nobody }

export const Pages: CollectionConfig = {
  slug: 'pages',
  labels: { singular: label('版', 'Page'), plural: label('版', 'Pages') },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'issue', 'number', 'name', 'fileName', 'hasFaults', 'isPublic', 'updatedAt'],
    description: label('一个印刷版面。选它的文件新建（纯文本、ALTO、PAGE XML、hOCR；METS 整期请用“导入任务”）：系统切出稿件与图片说明草稿。', 'One printed page. Make one from its file (plain text, ALTO, PAGE XML, hOCR; a METS issue goes by “Imports”): its articles and captions are cut from it as drafts.'),
    listSearchableFields: ['title', 'name', 'fileName'],
    group: label('报纸', 'Newspapers'),
    components: { edit: { SaveButton: '/admin/SavePage#SavePage' } },
  },
  defaultSort: '-createdAt',
  // Each save names its own row's revision; many at once have none in common.
  disableBulkEdit: true,
  lockDocuments: false,
  access: { create: editors, delete: editors, read: publicOrStaff('pages'), readVersions: staff, update: editors },
  disableDuplicate: true,
  hooks: {
    afterError: [answerTaken],
    beforeOperation: [clampRead('number'), readSourceFile, nameRevision],
    beforeChange: [rememberRead, countRevision, setPageKeys, oweFollowers()],
    afterChange: [importUnits, followPage, followersMade],
    afterOperation: [tellRevision],
    beforeDelete: [checkDeletion, clearPageBeforeDelete],
  },
  endpoints: [acceptFaultsEndpoint, reimportEndpoint, ...unitEndpoints],
  fields: [
    staleNoticeField,
    {
      name: 'sourceFile', type: 'ui', label: label('原文文件', 'Source file'),
      admin: { components: { Field: '/admin/SourceFile#SourceFile' }, disableListColumn: true },
    },
    {
      // Its articles stand in that issue too: a page of the wrong issue is deleted and imported again.
      name: 'issue', type: 'relationship', relationTo: 'issues', required: true, index: true, access: { update: nobody },
      label: label('期', 'Issue'),
    },
    { name: 'number', type: 'number', index: true, min: 1, max: MAX_PAGE_NUMBER, label: label('版次', 'Page number') },
    { name: 'name', type: 'text', maxLength: 200, label: label('版名', 'Page name') },
    { name: 'facsimile', type: 'upload', relationTo: 'media', access: { read: staffField }, label: label('版面图', 'Facsimile') },
    {
      name: 'report', type: 'json', access: byImportOnly, label: label('导入报告', 'Import report'),
      admin: { components: { Field: '/admin/ImportReport#ImportReport' }, condition: isImported },
    },
    joinList(isImported),
    {
      name: 'units', type: 'ui', label: label('切分', 'Cutting'),
      admin: { components: { Field: '/admin/units/UnitsLink#UnitsLink' }, condition: isImported, disableListColumn: true, position: 'sidebar' },
    },
    {
      name: 'articles', type: 'join', collection: 'articles', on: 'pages', access: { read: staffField },
      admin: { condition: isImported, defaultColumns: ['headline', 'stage', 'assignee'] }, defaultSort: 'order', label: label('稿件', 'Articles'),
    },
    {
      name: 'captions', type: 'join', collection: 'captions', on: 'page', access: { read: staffField },
      admin: { condition: isImported, defaultColumns: ['text', 'stage', 'assignee'] }, label: label('图片说明', 'Captions'),
    },
    { name: 'publication', type: 'relationship', relationTo: 'publications', index: true, access: { create: nobody, update: nobody }, admin: { ...sidebar, allowCreate: false }, label: label('报纸', 'Publication') },
    { name: 'title', type: 'text', access: { create: nobody, read: staffField, update: nobody }, admin: { hidden: true }, label: label('版', 'Page') },
    // In lists; the form shows it with the field sourceFile.
    { name: 'fileName', type: 'text', access: byImportOnly, admin: { condition: () => false, disableBulkEdit: true }, label: label('来源文件', 'Source file') },
    { name: 'contentHash', type: 'text', unique: true, index: true, access: byImportOnly, admin: { ...sidebar, hidden: true }, label: label('来源哈希', 'Source (SHA-256)') },
    { name: 'slot', type: 'text', unique: true, index: true, access: byImportOnly, admin: { hidden: true } },
    ...importFields,
    { name: 'furniture', type: 'json', access: byImportOnly, admin: { hidden: true } },
    isPublicField,
    logField,
    ...staffTimestamps,
  ],
}
