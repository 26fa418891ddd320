import type { FrontData } from '../delivery/threads/messages'
import { readEnvironment } from '../env'
import { readLimits } from '../http/limits/readLimits'
import { readProxies } from '../http/readProxies'

/**
 * How the front is to serve, by the environment; whoever starts it says where Next listens.
 * @param options.needsSecret as {@link readEnvironment} has it.
 * @throws {BadEnvironment}
 */
export const frontSettings = (options?: { needsSecret: boolean }): Omit<FrontData, 'next'> => {
  const { contactEmail, deliveryDir, deliveryMaxAge, mediaDir, port, serverURL, siteName } = readEnvironment(process.env, options)
  return {
    contactEmail, deliveryDir, host: process.env.HOST?.trim() || '0.0.0.0', limits: readLimits(), maxAge: deliveryMaxAge, mediaDir, port,
    proxies: readProxies(process.env.TRUSTED_PROXIES), serverURL, siteName,
  }
}
