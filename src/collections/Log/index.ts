import type { CollectionConfig } from 'payload'

import { editors, nobody } from '../../access/staff'
import { label } from '../../fields/label'
import { clampRead } from '../../hooks/clampRead'

const columns = {
  seq: label('序号', 'No.'), at: label('时间', 'Time'), actorName: label('人员', 'Person'), action: label('操作', 'Action'),
  document: label('对象', 'Document'), reason: label('原因', 'Reason'),
}

/** The one append-only log. Only src/log/append.ts writes it; nobody changes or deletes an entry. */
export const Log: CollectionConfig = {
  slug: 'log',
  labels: { singular: label('日志', 'Log entry'), plural: label('日志', 'Log') },
  admin: {
    useAsTitle: 'key',
    defaultColumns: ['seq', 'at', 'actorName', 'action', 'document', 'reason'],
    description: label('每个操作一条，只增不改；每条含前一条的哈希。', 'One entry for every action, only ever appended; each holds the hash of the one before.'),
    listSearchableFields: ['document', 'action', 'actorName'],
    // In the navigation stands the view of its own (src/admin/log).
    group: false,
  },
  defaultSort: '-seq',
  timestamps: false,
  graphQL: false,
  disableDuplicate: true,
  lockDocuments: false,
  access: { create: nobody, delete: nobody, read: editors, readVersions: nobody, unlock: nobody, update: nobody },
  hooks: { beforeOperation: [clampRead()] },
  fields: [
    { name: 'seq', type: 'number', required: true, unique: true, index: true, label: columns.seq },
    { name: 'key', type: 'text', required: true, unique: true, index: true, label: label('对象@修订号', 'Document@revision') },
    { name: 'at', type: 'text', required: true, index: true, label: columns.at },
    { name: 'actor', type: 'text', index: true, label: label('人员编号', 'Person (id)') },
    { name: 'actorName', type: 'text', label: columns.actorName },
    { name: 'action', type: 'text', required: true, index: true, label: columns.action },
    { name: 'document', type: 'text', required: true, index: true, label: columns.document },
    { name: 'fromRevision', type: 'number', label: label('原修订号', 'From revision') },
    { name: 'toRevision', type: 'number', required: true, label: label('新修订号', 'To revision') },
    { name: 'snapshot', type: 'text', index: true, label: label('批准版哈希', 'Snapshot (SHA-256)') },
    { name: 'source', type: 'text', label: label('来源哈希', 'Source file (SHA-256)') },
    { name: 'lines', type: 'text', label: label('原文行哈希', 'Source lines (SHA-256)') },
    { name: 'text', type: 'text', label: label('文本哈希', 'Text (SHA-256)') },
    { name: 'reason', type: 'textarea', label: columns.reason },
    { name: 'reasonHash', type: 'text', label: label('原因哈希', 'Reason (SHA-256)') },
    { name: 'erased', type: 'json', admin: { hidden: true }, label: label('已依法删除之物的哈希', 'Hashes of what was erased') },
    { name: 'previousHash', type: 'text', label: label('前一条哈希', 'Hash of the entry before') },
    { name: 'hash', type: 'text', required: true, label: label('哈希', 'Hash') },
  ],
}
