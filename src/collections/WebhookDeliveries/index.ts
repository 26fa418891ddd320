import type { CollectionConfig, Field } from 'payload'

import { admins, nobody } from '../../access/staff'
import { label } from '../../fields/label'
import { clampRead } from '../../hooks/clampRead'
import { deliveryEndpoints } from '../../webhooks/endpoints'
import { CHANGE_KINDS } from '../../publishing/publicChange'
import { KIND_LABELS } from '../Webhooks/kindLabels'
import { TIME_COMPONENTS } from '../../fields/TIME_COMPONENTS'

const told = (name: string, type: 'checkbox' | 'number' | 'text' | 'textarea', zh: string, en: string, more: object = {}): Field =>
  ({ name, type, label: label(zh, en), ...more }) as Field

/** Each request that was sent to a receiver, and what came of it. The program alone writes it, and keeps a month. */
export const WebhookDeliveries: CollectionConfig = {
  slug: 'webhook-deliveries',
  labels: { singular: label('推送记录', 'Delivery'), plural: label('推送记录', 'Deliveries') },
  admin: {
    useAsTitle: 'messageId',
    defaultColumns: ['at', 'webhook', 'kind', 'document', 'attempt', 'status', 'isDone', 'isDead', 'nextAt'],
    description: label('每次推送一条；保留 30 天，每个推送最多 1000 条。', 'One for each request; kept for 30 days, and at most 1,000 of each webhook.'),
    listSearchableFields: ['messageId', 'document', 'status'],
    group: label('系统', 'System'),
  },
  defaultSort: '-at',
  disableDuplicate: true,
  graphQL: false,
  lockDocuments: false,
  access: { create: nobody, delete: nobody, read: admins, readVersions: nobody, unlock: nobody, update: nobody },
  hooks: { beforeOperation: [clampRead()] },
  endpoints: deliveryEndpoints,
  fields: [
    { name: 'webhook', type: 'relationship', relationTo: 'webhooks', required: true, index: true, label: label('推送', 'Webhook') },
    told('seq', 'number', '日志序号', 'Number in the log', { index: true }),
    {
      name: 'kind', type: 'select', required: true, index: true, label: label('变动', 'Change'),
      options: [...CHANGE_KINDS, 'ping' as const].map((value) => ({ label: KIND_LABELS[value], value })),
    },
    told('document', 'text', '对象', 'Document', { index: true }),
    told('attempt', 'number', '第几次', 'Attempt'),
    told('at', 'text', '时间', 'Time', { index: true, admin: { components: TIME_COMPONENTS } }),
    told('status', 'text', '结果', 'Status'),
    told('ms', 'number', '毫秒', 'Milliseconds'),
    told('isDone', 'checkbox', '已送达', 'Delivered'),
    told('isDead', 'checkbox', '已放弃', 'Given up'),
    told('nextAt', 'text', '下次重试', 'Tried again at', { admin: { components: TIME_COMPONENTS } }),
    told('messageId', 'text', 'webhook-id', 'webhook-id', { index: true }),
    told('message', 'textarea', '内容', 'What was sent'),
    told('answer', 'text', '答复的开头，或没有推送的原因', 'How the answer begins, or why nothing was sent'),
    { name: 'desk', type: 'ui', label: label('重新推送', 'Send again'), admin: { components: { Field: '/admin/webhooks/ResendButton#ResendButton' }, disableListColumn: true } },
  ],
}
