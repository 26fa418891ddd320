import type { Access, CollectionConfig, Condition, PayloadRequest, TextFieldSingleValidation } from 'payload'

import { editors, isEditorOrAdmin, nobody, staff } from '../../access/staff'
import { label } from '../../fields/label'
import { staffTimestamps } from '../../fields/staffTimestamps'
import { clampRead } from '../../hooks/clampRead'
import { DATE_CERTAINTIES } from '../Issues/DATE_CERTAINTIES'
import { validateDate } from '../Issues/validateDate'
import { importEndpoints } from './endpoints'
import { workflowFields } from './fields'
import { checkPlace } from './hooks/checkPlace'
import { clearBeforeDelete } from './hooks/clearBeforeDelete'
import { requireData } from './hooks/requireData'
import { AT_WORK } from './importStates'

const editorsAtRest: Access = ({ req }) => isEditorOrAdmin(req.user) && { state: { not_in: AT_WORK } }
const dayOrNothing: TextFieldSingleValidation = (value, options) => !value || validateDate(value, options)
/** What an import is of is asked once; afterwards its title says it. */
const whileNew: Condition = (_data, _siblings, { operation }) => operation === 'create'
const withoutIssue: Condition = (data, _siblings, { operation }) => operation === 'create' && !data.issue

/**
 * Files of one issue on their way to pages. A person says which issue and sends the files; the job (src/jobs) makes the
 * pages, one after the other, and this row shows how far it is.
 */
export const Imports: CollectionConfig = {
  slug: 'imports',
  labels: { singular: label('导入任务', 'Import'), plural: label('导入任务', 'Imports') },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'state', 'pagesDone', 'pagesTotal', 'pagesFailed', 'startedBy', 'createdAt'],
    description: label(
      '一次导入一期的多个版面：先选哪一期，再选文件；开始后关掉网页也不影响。',
      "Many pages of one issue at once: say which issue, then choose the files. Once started it goes on without this window.",
    ),
    listSearchableFields: ['title'],
    group: label('报纸', 'Newspapers'),
    components: { edit: { SaveButton: '/admin/imports/NextButton#NextButton' } },
  },
  defaultSort: '-createdAt',
  graphQL: false,
  disableDuplicate: true,
  lockDocuments: false,
  // What it is of stays as it was said: files, job and report all stand on it.
  access: { create: editors, delete: editorsAtRest, read: staff, readVersions: nobody, unlock: nobody, update: nobody },
  endpoints: importEndpoints,
  hooks: { beforeOperation: [clampRead(), requireData], beforeValidate: [checkPlace], beforeDelete: [clearBeforeDelete] },
  fields: [
    {
      name: 'issue', type: 'relationship', relationTo: 'issues', index: true, label: label('已有的一期', 'An issue that is there'),
      // The issue's own view links here with it.
      defaultValue: ({ req }: { req?: PayloadRequest }) => (typeof req?.query?.issue === 'string' ? req.query.issue : undefined),
      admin: { allowCreate: false, allowEdit: false, condition: whileNew, description: label('没有就留空，在下面写报纸和日期。', 'Leave it empty when there is none yet, and name newspaper and day below.') },
    },
    {
      name: 'publication', type: 'relationship', relationTo: 'publications', index: true, label: label('报纸', 'Publication'),
      admin: { allowEdit: false, condition: withoutIssue },
    },
    {
      type: 'row',
      admin: { condition: withoutIssue },
      fields: [
        {
          name: 'date', type: 'text', label: label('日期（年-月-日）', 'Date (YYYY-MM-DD)'),
          admin: { placeholder: '2023-06-19', width: '50%' },
          validate: dayOrNothing,
        },
        {
          name: 'dateCertainty', type: 'select', defaultValue: 'printed', admin: { width: '50%' }, label: label('日期可信度', 'How certain the date is'),
          options: [...DATE_CERTAINTIES],
        },
      ],
    },
    {
      name: 'desk', type: 'ui', label: label('文件与进度', 'Files and progress'),
      admin: { components: { Field: '/admin/imports/ImportDesk#ImportDesk' }, disableListColumn: true },
    },
    ...workflowFields,
    ...staffTimestamps,
  ],
}
