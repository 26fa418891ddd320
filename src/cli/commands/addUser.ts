import type { Role } from '../../editorial/stages'
import { CliError } from '../CliError'
import { randomPassword } from '../randomPassword'
import { withPayload } from '../withPayload'

/** `reissue users add`: one more person. A password that was not given is made and printed once. */
export const addUser = (given: string, options: { name: string; password?: string; role: Role }): Promise<void> =>
  withPayload(async (payload) => {
    const email = given.trim().toLowerCase()
    const known = await payload.count({ collection: 'users', overrideAccess: true, where: { email: { equals: email } } })
    if (known.totalDocs > 0) {
      throw new CliError(`${email} is a user already; \`reissue users password ${email}\` sets a new password.`)
    }
    const password = options.password ?? randomPassword()
    const made = await payload.create({
      collection: 'users', data: { email, name: options.name, password, role: options.role }, overrideAccess: true,
    })
    console.log(`${made.role} ${made.email} (${made.name}) can sign in now.`)
    if (options.password === undefined) console.log(`password: ${password}`)
    const admins = await payload.count({ collection: 'users', overrideAccess: true, where: { role: { equals: 'admin' } } })
    if (admins.totalDocs === 0) console.error('There is no admin yet, and only an admin makes users in the browser: reissue users add EMAIL --role admin --name NAME')
  })
