import { BadEnvironment } from '../env'

const MOST = 10

/**
 * TRUSTED_PROXIES: how many proxies of ours stand before this server. Each adds whom it heard to X-Forwarded-For, so the
 * entry that many from the end is the client; what stands before it, the client wrote.
 * @throws {BadEnvironment}
 */
export const readProxies = (raw: string | undefined): number => {
  const count = Number(raw?.trim() || 0)
  if (Number.isInteger(count) && count >= 0 && count <= MOST) return count
  throw new BadEnvironment(`TRUSTED_PROXIES must be a whole number from 0 to ${MOST}, but is “${raw}”.`)
}
