import type { Field, FieldAccess } from 'payload'

import { nobody, staffField } from '../access/staff'
import { STAGES } from '../editorial/stages'
import { label } from '../fields/label'
import { TIME_COMPONENTS } from '../fields/TIME_COMPONENTS'
import { STAGE_NAMES } from '../editorial/stageNames'

/** Set by the actions of the workflow; a client can never write it. */
const byActionsOnly = (read?: FieldAccess): { create: FieldAccess; read?: FieldAccess; update: FieldAccess } => ({
  create: nobody,
  update: nobody,
  ...(read ? { read } : {}),
})

const sidebar = { disableBulkEdit: true, position: 'sidebar', readOnly: true } as const
const hidden = { disableBulkEdit: true, hidden: true } as const

/** How the work on a document stands. Staff see it; readers see when it was approved and the hash of what they read. */
export const workflowFields: Field[] = [
  {
    name: 'stage', type: 'select', defaultValue: 'unproofed', index: true,
    access: byActionsOnly(staffField), admin: sidebar,
    label: label('阶段', 'Stage'),
    options: STAGES.map((value) => ({ label: STAGE_NAMES[value], value })),
  },
  {
    name: 'assignee', type: 'relationship', index: true, relationTo: 'users',
    access: byActionsOnly(staffField), admin: { ...sidebar, allowCreate: false, allowEdit: false },
    label: label('校对人', 'Assignee'),
  },
  {
    name: 'returnReason', type: 'textarea',
    access: byActionsOnly(staffField),
    admin: { ...sidebar, condition: (data) => Boolean(data.returnReason) },
    label: label('退回原因', 'Why it was returned'),
  },
  {
    name: 'revision', type: 'number', defaultValue: 1,
    // Written by the client to name the revision it worked on; the hook `nameRevision` checks it and counts on.
    access: { create: nobody, read: staffField, update: staffField },
    admin: { ...sidebar, description: label('每次保存或操作加一；保存时须写明所依据的修订号。', 'Counts every save and action; a write names the one it was made on.') },
    label: label('修订号', 'Revision'),
  },
  {
    name: 'hasProblem', type: 'checkbox', defaultValue: false, index: true,
    access: byActionsOnly(staffField), label: label('有问题', 'Has a problem'),
    admin: { ...sidebar, components: { Cell: '/admin/ProblemCell#ProblemCell' } },
  },
  {
    name: 'problemNote', type: 'textarea',
    access: byActionsOnly(staffField),
    admin: { ...sidebar, condition: (data) => data.hasProblem === true },
    label: label('问题说明', 'Problem'),
  },
  {
    name: 'approvedAt', type: 'date', index: true,
    access: byActionsOnly(),
    admin: { ...sidebar, components: TIME_COMPONENTS, condition: (data) => Boolean(data.approvedAt) },
    label: label('批准时间', 'Approved at'),
  },
  {
    name: 'approvedBy', type: 'relationship', relationTo: 'users',
    access: byActionsOnly(staffField),
    admin: { ...sidebar, allowCreate: false, allowEdit: false, condition: (data) => Boolean(data.approvedBy) },
    label: label('批准人', 'Approved by'),
  },
  {
    name: 'withdrawnReason', type: 'textarea',
    access: byActionsOnly(staffField),
    admin: { ...sidebar, condition: (data) => data.stage === 'withdrawn' },
    label: label('撤稿原因', 'Why withdrawn'),
  },
  { name: 'snapshot', type: 'text', index: true, access: byActionsOnly(), admin: hidden, label: label('批准版哈希', 'Snapshot (SHA-256)') },
  { name: 'correctedBy', type: 'relationship', relationTo: 'users', access: byActionsOnly(staffField), admin: hidden, label: label('最后改者', 'Corrected by') },
  { name: 'submittedBy', type: 'relationship', relationTo: 'users', access: byActionsOnly(staffField), admin: hidden, label: label('送审人', 'Submitted by') },
  { name: 'hasNewerEdit', type: 'checkbox', defaultValue: false, access: byActionsOnly(staffField), admin: hidden },
  { name: 'isPending', type: 'checkbox', defaultValue: false, index: true, access: { create: nobody, read: nobody, update: nobody }, admin: hidden },
  { name: 'pending', type: 'json', access: { create: nobody, read: nobody, update: nobody }, admin: hidden },
]
