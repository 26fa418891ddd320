import type { CollectionConfig } from 'payload'

import { nobody } from '../../access/staff'
import { label } from '../../fields/label'

/**
 * The bytes of the files of an import, in pieces, each gzipped by itself and in base64: a document of MongoDB holds 16 MB
 * and a file may be larger. The program's alone; gone as soon as the file has been imported.
 */
export const ImportChunks: CollectionConfig = {
  slug: 'import-chunks',
  labels: { singular: label('导入文件内容', 'Import file content'), plural: label('导入文件内容', 'Import file contents') },
  admin: { hidden: true, useAsTitle: 'key' },
  graphQL: false,
  disableDuplicate: true,
  lockDocuments: false,
  timestamps: false,
  access: { create: nobody, delete: nobody, read: nobody, readVersions: nobody, unlock: nobody, update: nobody },
  fields: [
    { name: 'import', type: 'text', required: true, index: true },
    { name: 'upload', type: 'text', required: true, index: true },
    // `upload:n`, n from 0
    { name: 'key', type: 'text', required: true, unique: true, index: true },
    { name: 'data', type: 'textarea', required: true, maxLength: 16_000_000 },
  ],
}
