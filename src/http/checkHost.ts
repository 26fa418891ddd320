import type { IncomingMessage } from 'node:http'

import { Refusal } from './Refusal'

/** A port beyond the last one is a name that Next cannot build an address with. */
const isHost = (host: string): boolean => host === '' || (/^[\w.:[\]-]+$/u.test(host) && URL.canParse(`http://${host}`))

const hostsOf = ({ rawHeaders }: Pick<IncomingMessage, 'rawHeaders'>): number => {
  let count = 0
  for (let i = 0; i < rawHeaders.length; i += 2) if (rawHeaders[i]?.length === 4 && rawHeaders[i]?.toLowerCase() === 'host') count += 1
  return count
}

/**
 * Node takes the first of two headers Host, and what stands before it may have taken the other one.
 * @throws {Refusal} 400 for a host that is none, and for more than one (RFC 9112, 3.2).
 */
export const checkHost = (req: Pick<IncomingMessage, 'headers' | 'rawHeaders'>): void => {
  if (!isHost(req.headers.host ?? '')) throw new Refusal(400, 'bad-host', { zh: 'Host 不是主机名。', en: 'Host is no name of a host.' })
  if (hostsOf(req) > 1) throw new Refusal(400, 'bad-host', { zh: 'Host 只能给一次。', en: 'Host must be given once only.' })
}
