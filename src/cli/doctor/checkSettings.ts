import { readEnvironment } from '../../env'
import { readLimits } from '../../http/limits/readLimits'
import { readProxies } from '../../http/readProxies'
import { messageOf } from '../messageOf'
import { type Check, fail, ok } from './Check'

/** All settings but the secret. */
export const checkSettings = (source: NodeJS.ProcessEnv): Check => {
  try {
    const { port, serverURL } = readEnvironment({ ...source, PAYLOAD_SECRET: 'not-what-is-checked-here' })
    readLimits(source)
    readProxies(source.TRUSTED_PROXIES)
    return ok('settings', `port ${port}, ${serverURL ? `address ${serverURL}` : 'SERVER_URL not set'}`)
  } catch (error) {
    return fail('settings', messageOf(error), 'Correct the variable, in the environment or in .env.')
  }
}
