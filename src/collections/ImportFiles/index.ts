import type { CollectionConfig } from 'payload'

import { nobody, staff } from '../../access/staff'
import { label } from '../../fields/label'
import { staffTimestamps } from '../../fields/staffTimestamps'
import { clampRead } from '../../hooks/clampRead'
import { FILE_STATES } from '../Imports/importStates'

/**
 * One file of an import: what it is, and what became of each of its pages. Its bytes are in `import-chunks` until it has
 * been imported; this row stays as the report. Written by the endpoints of imports and by the job.
 */
export const ImportFiles: CollectionConfig = {
  slug: 'import-files',
  labels: { singular: label('导入文件', 'Import file'), plural: label('导入文件', 'Import files') },
  admin: { hidden: true, useAsTitle: 'path' },
  graphQL: false,
  disableDuplicate: true,
  lockDocuments: false,
  defaultSort: 'path',
  access: { create: nobody, delete: nobody, read: staff, readVersions: nobody, unlock: nobody, update: nobody },
  hooks: { beforeOperation: [clampRead()] },
  fields: [
    { name: 'import', type: 'relationship', relationTo: 'imports', required: true, index: true, label: label('导入任务', 'Import') },
    // With the folders it was chosen from: `2023-06-19/alto/0001.xml`
    { name: 'path', type: 'text', required: true, index: true, maxLength: 500, label: label('文件', 'File') },
    // `import:path`: a file sent twice is one file.
    { name: 'key', type: 'text', required: true, unique: true, index: true },
    { name: 'size', type: 'number', required: true, label: label('字节数', 'Bytes') },
    { name: 'sha256', type: 'text', required: true, label: label('SHA-256', 'SHA-256') },
    { name: 'format', type: 'text', required: true, label: label('格式', 'Format') },
    { name: 'number', type: 'number', label: label('版次', 'Page number') },
    { name: 'isNumberGuessed', type: 'checkbox', defaultValue: false, label: label('版次为推测', 'The number is a guess') },
    { name: 'name', type: 'text', maxLength: 200, label: label('版名', 'Page name') },
    { name: 'state', type: 'select', required: true, defaultValue: 'waiting', index: true, options: [...FILE_STATES], label: label('状态', 'State') },
    // Names its chunks; null when they are gone.
    { name: 'upload', type: 'text' },
    { name: 'chunks', type: 'number', defaultValue: 0 },
    // For `part`: the METS file whose page it is.
    { name: 'partOf', type: 'text', label: label('属于', 'Part of') },
    // How often it was taken in hand since a page of it came in last (src/jobs/attempts.ts).
    { name: 'attempts', type: 'number', defaultValue: 0 },
    { name: 'results', type: 'json', label: label('各版结果', 'Results by page') },
    ...staffTimestamps,
  ],
}
