import type { CollectionConfig, Condition, Field, TextFieldSingleValidation } from 'payload'

import { adminField, admins, nobody } from '../../access/staff'
import { TIME_COMPONENTS } from '../../fields/TIME_COMPONENTS'
import { label } from '../../fields/label'
import { revisionField } from '../../fields/revisionField'
import { staleNoticeField } from '../../fields/staleNoticeField'
import { validateClean } from '../../fields/validateClean'
import { checkDeletion } from '../../hooks/checkDeletion'
import { clampRead } from '../../hooks/clampRead'
import { countRevision } from '../../hooks/countRevision'
import { logRow } from '../../hooks/logRow'
import { nameRevision } from '../../hooks/nameRevision'
import { rememberRead } from '../../hooks/rememberRead'
import { tellRevision } from '../../hooks/tellRevision'
import { logField } from '../../log/logField'
import { webhookEndpoints } from '../../webhooks/endpoints'
import { CHANGE_KINDS } from '../../publishing/publicChange'
import { say } from '../../say'
import { urlFault } from '../../webhooks/urlFault'
import { begin } from './hooks/begin'
import { deleteDeliveries } from './hooks/deleteDeliveries'
import { KIND_LABELS } from './kindLabels'

const byProgram = { create: nobody, update: nobody }
const onceMade: Condition = (_data, _siblings, { operation }) => operation !== 'create'
const shown = { condition: onceMade, position: 'sidebar', readOnly: true } as const
const told = (name: string, type: 'number' | 'text', zh: string, en: string): Field =>
  ({ name, type, access: byProgram, admin: shown, label: label(zh, en) }) as Field
/** When something was or will be, ISO 8601 as the program writes it. */
const toldTime = (name: string, zh: string, en: string): Field =>
  ({ name, type: 'text', access: byProgram, admin: { ...shown, components: TIME_COMPONENTS }, label: label(zh, en) }) as Field
/** What no answer has: the secrets, and who is sending. */
const kept = (name: string, type: 'json' | 'text'): Field => ({ name, type, access: { ...byProgram, read: nobody }, hidden: true }) as Field

const validateUrl: TextFieldSingleValidation = (value, { req }) => {
  const fault = urlFault(value ?? '')
  return fault ? say(req, fault) : true
}

// An address often holds what lets one in; the log, which editors read, says only that it changed.
const logged = logRow({ fields: ['name', 'publications', 'kinds', 'isActive', 'fromStart'], secret: ['url'], unique: 'name' })

/** Receivers that are told of each public change: where, of what, and how it went. */
export const Webhooks: CollectionConfig = {
  slug: 'webhooks',
  labels: { singular: label('推送', 'Webhook'), plural: label('推送（webhook）', 'Webhooks') },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'url', 'isActive', 'waiting', 'lastSuccessAt', 'lastFailureAt', 'lastFailure'],
    description: label(
      '公开内容有变动时（发布、更正、撤稿等）通知这些网址，带签名；不含正文，对方收到后再来读取。',
      'Addresses that are told of each public change (approved, corrected, withdrawn …), signed; the text is not in it, the receiver reads it then.',
    ),
    listSearchableFields: ['name'],
    group: label('系统', 'System'),
  },
  defaultSort: 'name',
  // Each save names its own row's revision; many at once have none in common.
  disableBulkEdit: true,
  disableDuplicate: true,
  graphQL: false,
  lockDocuments: false,
  access: { create: admins, delete: admins, read: admins, readVersions: nobody, unlock: nobody, update: admins },
  hooks: {
    beforeOperation: [clampRead(), nameRevision],
    beforeChange: [rememberRead, countRevision, begin, logged.beforeChange],
    afterChange: [logged.afterChange],
    afterOperation: [tellRevision],
    beforeDelete: [checkDeletion, logged.beforeDelete, deleteDeliveries],
    afterDelete: [logged.afterDelete],
  },
  endpoints: webhookEndpoints,
  fields: [
    staleNoticeField,
    { name: 'name', type: 'text', required: true, unique: true, index: true, maxLength: 100, validate: validateClean, label: label('名称', 'Name') },
    {
      name: 'url', type: 'text', required: true, maxLength: 500, validate: validateUrl, label: label('网址', 'Address'),
      admin: {
        description: label('须以 https:// 开头；本机和内网可用 http://。跳转不会跟随。', 'Begins with https://; for this machine and private networks http:// will do. Redirects are not followed.'),
        placeholder: 'https://example.org/webhook',
      },
    },
    {
      name: 'kinds', type: 'select', hasMany: true, required: true, defaultValue: [...CHANGE_KINDS], label: label('通知哪些变动', 'Told of'),
      options: CHANGE_KINDS.map((value) => ({ label: KIND_LABELS[value], value })),
    },
    {
      name: 'publications', type: 'relationship', relationTo: 'publications', hasMany: true, label: label('只限这些报纸', 'Only these publications'),
      admin: { allowCreate: false, allowEdit: false, description: label('留空即全部。', 'Empty means all.') },
    },
    {
      name: 'fromStart', type: 'checkbox', defaultValue: false, access: { update: nobody }, label: label('从头开始', 'From the beginning'),
      admin: {
        condition: (_data, _siblings, { operation }) => operation === 'create',
        description: label('勾选后，先依次通知以往的全部变动；不勾选则从现在起。', 'When set, it is first told of all changes there have been, in order; else of those from now on.'),
      },
    },
    { name: 'desk', type: 'ui', label: label('密钥与测试', 'Secret and trial'), admin: { components: { Field: '/admin/webhooks/WebhookDesk#WebhookDesk' }, disableListColumn: true } },
    {
      name: 'deliveries', type: 'join', collection: 'webhook-deliveries', on: 'webhook', access: { read: adminField }, defaultSort: '-at', label: label('推送记录', 'Deliveries'),
      admin: { allowCreate: false, components: { Field: '/admin/webhooks/Deliveries#Deliveries' }, condition: onceMade, defaultColumns: ['at', 'kind', 'document', 'attempt', 'status', 'isDone', 'isDead', 'nextAt'] },
    },
    { name: 'isActive', type: 'checkbox', defaultValue: true, index: true, admin: { position: 'sidebar' }, label: label('启用', 'Active') },
    told('waiting', 'number', '待推送（上次失败时）', 'Waiting (when it failed last)'),
    toldTime('nextAt', '下次重试', 'Tried again at'),
    told('attempt', 'number', '已连续失败次数', 'Failures in a row'),
    toldTime('lastSuccessAt', '最近成功', 'Last success'),
    toldTime('lastFailureAt', '最近失败', 'Last failure'),
    told('lastFailure', 'text', '失败原因', 'How it failed'),
    told('givenUp', 'number', '放弃的变动', 'Changes given up'),
    told('position', 'number', '已处理到（日志序号）', 'Dealt with up to (number in the log)'),
    toldTime('secretIssuedAt', '密钥发放时间', 'Secret issued at'),
    logField,
    kept('secrets', 'json'),
    kept('run', 'text'),
    kept('owner', 'text'),
    kept('seenAt', 'text'),
    revisionField,
  ],
}
