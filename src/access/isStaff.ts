import type { PayloadRequest } from 'payload'

import { ROLES } from '../editorial/stages'
import type { User } from '../payload-types'

/** Signed in as a person of the house; an API key or a user of another collection is not. */
export const isStaff = (user: PayloadRequest['user']): user is User & { collection: 'users' } =>
  user?.collection === 'users' && ROLES.includes((user as User).role)
