import type { CollectionConfig } from 'payload'

import { nobody, staff } from '../../access/staff'
import { label } from '../../fields/label'
import { clampRead } from '../../hooks/clampRead'

/** Every approved public document, as canonical JSON under its SHA-256; written once, when it was approved or renewed. Who and when is in the log. */
export const Snapshots: CollectionConfig = {
  slug: 'snapshots',
  labels: { singular: label('批准版', 'Snapshot'), plural: label('批准版', 'Snapshots') },
  admin: {
    useAsTitle: 'sha256',
    defaultColumns: ['sha256', 'createdAt'],
    description: label('每次批准的公开文本，原样保存，永不更改。', 'The public text of each approval, kept as it was for ever.'),
    group: label('系统', 'System'),
  },
  graphQL: false,
  disableDuplicate: true,
  lockDocuments: false,
  access: { create: nobody, delete: nobody, read: staff, readVersions: nobody, unlock: nobody, update: nobody },
  hooks: { beforeOperation: [clampRead()] },
  fields: [
    { name: 'sha256', type: 'text', required: true, unique: true, index: true, label: label('SHA-256', 'SHA-256') },
    { name: 'json', type: 'textarea', required: true, maxLength: 50_000_000, label: label('公开文本（规范 JSON）', 'Public document (canonical JSON)') },
  ],
}
