import type { CollectionConfig } from 'payload'

import { isStaff } from '../../access/isStaff'
import { nobody } from '../../access/staff'
import { cutByField } from '../../fields/cutByField'
import { label } from '../../fields/label'
import { clampRead } from '../../hooks/clampRead'
import { wholeUnits } from '../../store/wholePages'

/**
 * What a page was digitised as: the file's bytes and its lines. In a collection of its own that readers cannot name, so
 * that no `where` or `sort` can probe it. Written once, by the import; never changed.
 */
export const PageSources: CollectionConfig = {
  slug: 'page-sources',
  labels: { singular: label('版面原文', 'Page source'), plural: label('版面原文', 'Page sources') },
  admin: { hidden: true, useAsTitle: 'fileName' },
  graphQL: false,
  disableDuplicate: true,
  lockDocuments: false,
  access: {
    create: nobody, delete: nobody, read: ({ req }) => isStaff(req.user) && wholeUnits(req), readVersions: nobody, unlock: nobody, update: nobody,
  },
  hooks: { beforeOperation: [clampRead()] },
  fields: [
    { name: 'page', type: 'relationship', relationTo: 'pages', required: true, index: true, label: label('版', 'Page') },
    { name: 'fileName', type: 'text', required: true, label: label('文件名', 'File name') },
    { name: 'format', type: 'text', required: true, label: label('格式', 'Format') },
    { name: 'encoding', type: 'text', required: true, label: label('编码', 'Encoding') },
    { name: 'sha256', type: 'text', required: true, index: true, label: label('SHA-256', 'SHA-256') },
    { name: 'original', type: 'textarea', required: true, maxLength: 100_000_000, admin: { hidden: true }, label: label('原文件（gzip，base64）', 'The file (gzip, base64)') },
    { name: 'lines', type: 'json', required: true, admin: { hidden: true }, label: label('行', 'Lines') },
    // src/import/anchors.ts; the log has the hash of it.
    { name: 'texts', type: 'json', admin: { hidden: true }, label: label('导入文本的哈希', 'Hashes of the texts it made') },
    // The page's revision that it came with; the newest one is what the page is cut from now.
    { name: 'revision', type: 'number', defaultValue: 1, admin: { hidden: true }, label: label('修订号', 'Revision') },
    // By these a page with nearly the same text is found (src/ingest/report/textMarks.ts).
    { name: 'marks', type: 'text', hasMany: true, index: true, admin: { hidden: true }, label: label('近似标记', 'Marks') },
    cutByField,
  ],
}
