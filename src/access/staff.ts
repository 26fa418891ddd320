import type { Access, FieldAccess, PayloadRequest } from 'payload'

import type { Role } from '../editorial/stages'
import { isStaff } from './isStaff'

const hasRole = (user: PayloadRequest['user'], roles: readonly Role[]): boolean =>
  isStaff(user) && roles.includes(user.role)

export const isEditorOrAdmin = (user: PayloadRequest['user']): boolean => hasRole(user, ['editor', 'admin'])
export const isAdmin = (user: PayloadRequest['user']): boolean => hasRole(user, ['admin'])

export const staff: Access = ({ req }) => isStaff(req.user)
export const editors: Access = ({ req }) => isEditorOrAdmin(req.user)
export const admins: Access = ({ req }) => isAdmin(req.user)
export const nobody = (): boolean => false

export const staffField: FieldAccess = ({ req }) => isStaff(req.user)
export const editorField: FieldAccess = ({ req }) => isEditorOrAdmin(req.user)
export const adminField: FieldAccess = ({ req }) => isAdmin(req.user)
