import { commitTransaction, createLocalReq, initTransaction, killTransaction, type Payload } from 'payload'

import { randomPassword } from '../randomPassword'
import { table } from '../table'
import { demoUsers } from './demoUsers'

/** Makes the demo's users and prints their passwords, once: nobody can read them anywhere again. */
export const makeDemoUsers = async (payload: Payload): Promise<void> => {
  const given = process.env.REISSUE_DEMO_PASSWORD
  const users = demoUsers.map((user) => ({ ...user, password: given || randomPassword() }))
  const req = await createLocalReq({}, payload)
  // All three or none: a later start takes one of them for all.
  await initTransaction(req)
  try {
    for (const data of users) await payload.create({ collection: 'users', data, overrideAccess: true, req })
    await commitTransaction(req)
  } catch (error) {
    await killTransaction(req)
    throw error
  }
  const rows = users.map(({ email, name, password }) => [email, given ? 'as in REISSUE_DEMO_PASSWORD' : password, name])
  const once = given ? '' : ' The passwords are printed only this once:'
  console.log(`\nThe demo's users.${once}\n\n${table(['email', 'password', 'name'], rows)}\n`)
}
