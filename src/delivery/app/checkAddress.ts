import type { IncomingMessage } from 'node:http'

import { checkHost } from '../../http/checkHost'
import { checkPath } from '../../http/checkPath'
import { Problem } from '../Problem'

/** @throws {Problem | Refusal} 400 for an address or a host that is none. */
export const checkAddress = (req: IncomingMessage): void => {
  const { url = '' } = req
  checkPath(url)
  // The router would end the path there; browsers send none.
  if (url.includes('#')) throw new Problem(400, 'bad-path', { zh: '地址中不能有 #；请写作 %23。', en: 'An address has no # in it; write %23.' })
  checkHost(req)
}
