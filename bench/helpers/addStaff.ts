import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { STAFF_PASSWORD } from './STAFF_PASSWORD'

export type Staff = { editor: PayloadRequest; proofreader: PayloadRequest }

/** `editor@example.com` and so on: an admin, an editor and a proofreader. @returns requests of the last two. */
export const addStaff = async (payload: Payload): Promise<Staff> => {
  const requestOf = async (role: 'admin' | 'editor' | 'proofreader'): Promise<PayloadRequest> => {
    const user = await payload.create({
      collection: 'users', overrideAccess: true, data: { email: `${role}@example.com`, name: role, password: STAFF_PASSWORD, role },
    })
    return createLocalReq({ user: { ...user, collection: 'users' } }, payload)
  }
  await requestOf('admin')
  return { editor: await requestOf('editor'), proofreader: await requestOf('proofreader') }
}

/** The same as {@link addStaff} made. */
export const findStaff = async (payload: Payload): Promise<Staff> => {
  const requestOf = async (role: string): Promise<PayloadRequest> => {
    const { docs: [user] } = await payload.find({ collection: 'users', overrideAccess: true, where: { email: { equals: `${role}@example.com` } } })
    if (!user) throw new Error(`There is no ${role}@example.com.`)
    return createLocalReq({ user: { ...user, collection: 'users' } }, payload)
  }
  return { editor: await requestOf('editor'), proofreader: await requestOf('proofreader') }
}

/** A request of its own, as each call over the network has: a transaction belongs to a request. */
export const fresh = ({ payload, user }: PayloadRequest): Promise<PayloadRequest> => createLocalReq({ user: user ?? undefined }, payload)
