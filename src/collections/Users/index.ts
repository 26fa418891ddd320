import type { CollectionConfig, FieldAccess } from 'payload'

import { isStaff } from '../../access/isStaff'
import { isAdmin, staff, adminField } from '../../access/staff'
import { ROLES } from '../../editorial/stages'
import { label } from '../../fields/label'
import { validateClean } from '../../fields/validateClean'
import { clampRead } from '../../hooks/clampRead'
import { holdRead } from '../../hooks/holdRead'
import { logRow } from '../../hooks/logRow'
import { signOutEverywhere } from './endpoints/signOutEverywhere'
import { keepLastAdmin, keepOneAdmin } from './hooks/keepOneAdmin'
import { refuseBulk } from './hooks/refuseBulk'
import { refuseOwnEmail } from './hooks/refuseOwnEmail'
import { refuseForgotPassword } from './hooks/refuseForgotPassword'
import { refuseWithOpenTexts } from './hooks/refuseWithOpenTexts'
import { countLogin, forgiveLogin, forgiveRenewed, forgiveUnlocked, unlockRenewed } from './hooks/limitLogin'
import { requireGoodPassword } from './hooks/requireGoodPassword'

const ROLE_LABELS = {
  admin: label('管理员', 'Admin'),
  editor: label('编辑', 'Editor'),
  proofreader: label('校对', 'Proofreader'),
}

const logged = logRow({ fields: ['name', 'role'], secret: ['email'], unique: 'email' })

/** Without a document it is a filter or an order that asks. */
const ownOrAdmin: FieldAccess = ({ doc, req }) => isAdmin(req.user) || (isStaff(req.user) && doc?.id !== undefined && String(doc.id) === String(req.user.id))

/**
 * @param isSecure whether people come by https, so that the session cookie may go by nothing else.
 * @param sessionHours how long a session lasts.
 */
export const Users = (isSecure: boolean, sessionHours: number): CollectionConfig => ({
  slug: 'users',
  labels: { singular: label('用户', 'User'), plural: label('用户', 'Users') },
  auth: {
    cookies: { sameSite: 'Lax', secure: isSecure },
    lockTime: 10 * 60 * 1000,
    maxLoginAttempts: 10,
    tokenExpiration: Math.round(sessionHours * 60 * 60),
    // A token holds only while its session stands with the person: signing out everywhere ends all of them.
    useSessions: true,
  },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'role'],
    description: label('校对、编辑与管理员。校对不能批准；批准者不得是最后修改或送审的人。', 'Proofreaders, editors and admins. Proofreaders cannot approve; nobody approves what they corrected last or submitted.'),
    // Not by e-mail: who may not read one would be refused the whole search.
    listSearchableFields: ['name'],
    group: label('系统', 'System'),
  },
  defaultSort: 'name',
  endpoints: [signOutEverywhere],
  lockDocuments: false,
  access: {
    admin: ({ req }) => req.user?.collection === 'users',
    create: ({ req }) => isAdmin(req.user),
    delete: ({ req }) => isAdmin(req.user),
    read: staff,
    unlock: ({ req }) => isAdmin(req.user),
    update: ({ id, req }) => isAdmin(req.user) || (req.user?.collection === 'users' && String(req.user.id) === String(id)),
  },
  hooks: {
    beforeOperation: [clampRead(), countLogin, refuseForgotPassword, refuseBulk, refuseOwnEmail, requireGoodPassword], afterLogin: [forgiveLogin], afterOperation: [forgiveUnlocked],
    beforeChange: [holdRead, keepOneAdmin, unlockRenewed, logged.beforeChange], afterChange: [logged.afterChange, forgiveRenewed],
    beforeDelete: [keepLastAdmin, refuseWithOpenTexts, logged.beforeDelete], afterDelete: [logged.afterDelete],
  },
  fields: [
    {
      name: 'signOutEverywhere', type: 'ui', label: label('会话', 'Sessions'),
      admin: { components: { Field: '/admin/users/SignOutEverywhere#SignOutEverywhere' }, disableListColumn: true },
    },
    // Payload makes this field; here it says who may read it. An e-mail is half of signing in.
    { name: 'email', type: 'email', required: true, unique: true, access: { read: ownOrAdmin, update: adminField } },
    { name: 'name', type: 'text', required: true, maxLength: 100, validate: validateClean, label: label('姓名', 'Name') },
    {
      name: 'role', type: 'select', required: true, defaultValue: 'proofreader', saveToJWT: true,
      access: { create: adminField, update: adminField },
      label: label('角色', 'Role'),
      options: ROLES.map((value) => ({ label: ROLE_LABELS[value], value })),
    },
  ],
})
