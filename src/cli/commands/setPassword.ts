import { CliError } from '../CliError'
import { randomPassword } from '../randomPassword'
import { withPayload } from '../withPayload'

/**
 * `reissue users password`: a new password. It ends the person's sessions, and the lock that too many wrong passwords left in
 * the database; what a running server has counted by itself it goes on counting, for ten minutes at most.
 */
export const setPassword = (given: string, options: { password?: string }): Promise<void> =>
  withPayload(async (payload) => {
    const email = given.trim().toLowerCase()
    const { docs } = await payload.find({
      collection: 'users', depth: 0, limit: 1, overrideAccess: true, pagination: false, where: { email: { equals: email } },
    })
    const [user] = docs
    if (!user) throw new CliError(`there is no user ${email}; \`reissue users list\` shows who there is.`)
    const password = options.password ?? randomPassword()
    await payload.update({ collection: 'users', data: { password }, id: user.id, overrideAccess: true })
    console.log(`${email} has a new password; whoever was signed in as ${email} must sign in again.`)
    console.log('Whom the server refuses after too many wrong passwords waits ten minutes, or an admin sets a new password in the admin.')
    if (options.password === undefined) console.log(`password: ${password}`)
  })
