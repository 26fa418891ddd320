import type { IncomingMessage } from 'node:http'

import { checkPath } from '../../http/checkPath'
import { isHost } from '../../http/isHost'
import { Problem } from '../Problem'

/** @throws {Problem | Refusal} 400 for an address or a host that is none. */
export const checkAddress = ({ headers, url = '' }: IncomingMessage): void => {
  checkPath(url)
  if (!isHost(headers.host ?? '')) throw new Problem(400, 'bad-host', { zh: 'Host 不是主机名。', en: 'Host is no name of a host.' })
}
