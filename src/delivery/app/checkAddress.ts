import type { IncomingMessage } from 'node:http'

import { checkPath } from '../../http/checkPath'
import { isHost } from '../../http/isHost'
import { Problem } from '../Problem'

/** @throws {Problem | Refusal} 400 for an address or a host that is none. */
export const checkAddress = ({ headers, url = '' }: IncomingMessage): void => {
  checkPath(url)
  // The router would end the path there; browsers send none.
  if (url.includes('#')) throw new Problem(400, 'bad-path', { zh: '地址中不能有 #；请写作 %23。', en: 'An address has no # in it; write %23.' })
  if (!isHost(headers.host ?? '')) throw new Problem(400, 'bad-host', { zh: 'Host 不是主机名。', en: 'Host is no name of a host.' })
}
