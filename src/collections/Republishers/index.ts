import type { CollectionConfig, Field } from 'payload'

import { admins, nobody } from '../../access/staff'
import { validateClean } from '../../fields/validateClean'
import { label } from '../../fields/label'
import { clampRead } from '../../hooks/clampRead'
import { rememberRead } from '../../hooks/rememberRead'
import { logField } from '../../log/logField'
import { republisherEndpoints } from '../../republishers/endpoints'

const byProgram = { create: nobody, update: nobody }
const shown = { position: 'sidebar', readOnly: true } as const
const told = (name: string, zh: string, en: string): Field =>
  ({ name, type: 'text', access: byProgram, admin: shown, label: label(zh, en) })

/** Who republishes by the API with a key of their own: what it may read, how often, and that it can be revoked. */
export const Republishers: CollectionConfig = {
  slug: 'republishers',
  labels: { singular: label('转载方', 'Republisher'), plural: label('转载方', 'Republishers') },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'contact', 'scopes', 'keyShown', 'revokedAt', 'lastUsedDay'],
    description: label('持密钥读取公开内容的转载方。密钥只显示一次，系统只存其哈希；可随时撤销。', 'Who reads what is public with a key of their own. A key is shown once and kept as a hash; it can be revoked at any time.'),
    listSearchableFields: ['name', 'contact'],
    group: label('系统', 'System'),
  },
  defaultSort: 'name',
  graphQL: false,
  disableDuplicate: true,
  lockDocuments: false,
  // One that is no longer wanted is revoked: its entries in the log go on naming somebody.
  access: { create: admins, delete: nobody, read: admins, readVersions: nobody, unlock: nobody, update: admins },
  hooks: { beforeOperation: [clampRead()], beforeChange: [rememberRead] },
  endpoints: republisherEndpoints,
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 100, validate: validateClean, label: label('名称', 'Name') },
    { name: 'contact', type: 'text', maxLength: 200, validate: validateClean, label: label('联系人', 'Contact') },
    {
      name: 'scopes', type: 'select', hasMany: true, required: true, defaultValue: ['read', 'images'], access: { update: nobody },
      label: label('权限（建立后不变）', 'Scopes (do not change later)'),
      options: [{ label: label('文字', 'Texts'), value: 'read' }, { label: label('图片', 'Images'), value: 'images' }],
    },
    {
      name: 'keyDesk', type: 'ui', label: label('密钥', 'Key'),
      admin: { components: { Field: '/admin/republishers/KeyDesk#KeyDesk' }, disableListColumn: true },
    },
    told('keyShown', '密钥开头', 'Key begins with'),
    told('keyIssuedAt', '发放时间', 'Issued at'),
    told('revokedAt', '撤销时间', 'Revoked at'),
    told('lastUsedDay', '最近使用', 'Last used'),
    logField,
    { name: 'keyHash', type: 'text', hidden: true, index: true, access: { ...byProgram, read: nobody } },
    { name: 'revision', type: 'number', required: true, defaultValue: 1, access: byProgram, admin: { hidden: true } },
    { name: 'isPending', type: 'checkbox', defaultValue: false, index: true, hidden: true, access: { ...byProgram, read: nobody } },
    { name: 'pending', type: 'json', hidden: true, access: { ...byProgram, read: nobody } },
  ],
}
