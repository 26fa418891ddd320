import type { PayloadRequest, SanitizedCollectionPermission, SanitizedFieldPermissions, SanitizedFieldsPermissions } from 'payload'

import type { Proofread } from './collections'
import { isFormLocked } from './isFormLocked'
import { permissionsOf } from './permissions'
import { readOpen } from './readOpen'

// Payload's type has all three rights in each; what is denied is not there.
const READ = { fields: { read: true }, read: true } as unknown as SanitizedFieldPermissions

const readOnly = (fields: SanitizedFieldsPermissions): SanitizedFieldsPermissions =>
  fields === true ? fields : Object.fromEntries(Object.entries(fields).flatMap(([name, rights]) => (rights === true || rights.read ? [[name, READ]] : [])))

/**
 * What the admin shows a form by: of a text that who asks cannot change as it stands, no field takes anything. Whether a save
 * is let through is decided when it is saved, by the same rules.
 */
export const lockFields = async (
  req: PayloadRequest, collection: Proofread, id: string, permissions: SanitizedCollectionPermission,
): Promise<SanitizedCollectionPermission> => {
  const doc = await readOpen(req, collection, id)
  if (!doc || !isFormLocked(await permissionsOf(req, collection, doc))) return permissions
  return { ...permissions, fields: readOnly(permissions.fields) }
}
