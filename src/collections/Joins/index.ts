import type { CollectionConfig } from 'payload'

import { nobody, staff } from '../../access/staff'
import { label } from '../../fields/label'
import { clampRead } from '../../hooks/clampRead'
import { confirm } from './endpoints/confirm'
import { dismiss } from './endpoints/dismiss'
import { listAbout } from './endpoints/listAbout'
import { propose } from './endpoints/propose'
import { undo } from './endpoints/undo'

/**
 * Which article goes on in which other over the pages of an issue (下转2版): proposed by the import, decided by an editor.
 * Written by src/workflow/proposeJoins.ts and the endpoints alone.
 */
export const Joins: CollectionConfig = {
  slug: 'joins',
  labels: { singular: label('转版', 'Join'), plural: label('转版', 'Joins') },
  admin: { hidden: true, useAsTitle: 'key' },
  defaultSort: '-score',
  timestamps: false,
  graphQL: false,
  disableDuplicate: true,
  lockDocuments: false,
  access: { create: nobody, delete: nobody, read: staff, readVersions: nobody, unlock: nobody, update: nobody },
  hooks: { beforeOperation: [clampRead()] },
  endpoints: [listAbout, propose, confirm, dismiss, undo],
  fields: [
    { name: 'key', type: 'text', required: true, unique: true, index: true, label: label('两篇', 'The two articles') },
    { name: 'issue', type: 'relationship', relationTo: 'issues', index: true, label: label('期', 'Issue') },
    // Not required: an article goes when its page is deleted, and the row is dropped later (src/workflow/proposeJoins.ts).
    { name: 'from', type: 'relationship', relationTo: 'articles', index: true, label: label('前文', 'First part') },
    { name: 'to', type: 'relationship', relationTo: 'articles', index: true, label: label('续文', 'Continuation') },
    { name: 'score', type: 'number', required: true, min: 0, max: 1, label: label('把握', 'Score') },
    { name: 'reasons', type: 'json', label: label('依据', 'Reasons') },
    {
      name: 'source', type: 'select', required: true, label: label('来源', 'Source'),
      options: [
        { label: label('转版标记', 'Printed marks'), value: 'jump' },
        { label: label('文件结构', 'Structure of the file'), value: 'structure' },
        { label: label('编辑指定', 'Named by an editor'), value: 'person' },
      ],
    },
    {
      name: 'state', type: 'select', required: true, index: true, label: label('状态', 'State'),
      options: [
        { label: label('待定', 'Proposed'), value: 'proposed' },
        { label: label('已接上', 'Joined'), value: 'joined' },
        { label: label('不是', 'Dismissed'), value: 'dismissed' },
      ],
    },
    { name: 'decidedBy', type: 'relationship', relationTo: 'users', label: label('决定人', 'Decided by') },
    { name: 'decidedAt', type: 'text', label: label('决定时间', 'Decided at') },
    { name: 'firstBefore', type: 'number', label: label('前文原修订号', "First part's revision before") },
    { name: 'firstAfter', type: 'number', label: label('前文新修订号', "First part's revision after") },
    { name: 'secondBefore', type: 'number', label: label('续文原修订号', "Continuation's revision before") },
    { name: 'secondAfter', type: 'number', label: label('续文新修订号', "Continuation's revision after") },
    // While it is being carried out: of a confirmation and a dismissal at once, this decides (src/workflow/joinPair.ts).
    { name: 'held', type: 'number', access: { create: nobody, read: nobody, update: nobody }, label: label('正在接', 'Being joined') },
    { name: 'photos', type: 'json', label: label('一并移走的图片', 'Photos that went along') },
  ],
}
