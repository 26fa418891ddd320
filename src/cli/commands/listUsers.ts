import { table } from '../table'
import { withPayload } from '../withPayload'

/** `reissue users list`: who can sign in, and as what. */
export const listUsers = ({ json }: { json?: boolean }): Promise<void> =>
  withPayload(async (payload) => {
    const { docs } = await payload.find({ collection: 'users', depth: 0, overrideAccess: true, pagination: false, sort: 'email' })
    const users = docs.map(({ email, id, name, role }) => ({ email, id, name, role }))
    if (json) return console.log(JSON.stringify({ users }, null, 2))
    if (users.length === 0) return console.log('No users yet; make one: reissue users add EMAIL --role admin --name NAME')
    console.log(table(['email', 'role', 'name'], users.map(({ email, name, role }) => [email, role, name])))
  })
