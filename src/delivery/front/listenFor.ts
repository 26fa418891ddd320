import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'

import { MOST_HEADERS } from '../../http/SERVER_LIMITS'
import { answerHealth, type Standing } from './answerHealth'
import { inTurn } from './inTurn'
import { isDelivered } from './isDelivered'

type Wanted = {
  /** Answers what is the delivery's. */
  deliver: RequestListener
  /** As `limitBodies`: else the request has been answered. */
  mayCome: (req: IncomingMessage, res: ServerResponse) => boolean
  /** Passes on what is the editors'; null when the delivery runs alone. */
  onward: RequestListener | null
  standing: () => Standing
}

/** What the front does with each request: refuses it, answers it by one of its halves, one at a time of each connection, or passes it on. */
export const listenFor = ({ deliver, mayCome, onward, standing }: Wanted): RequestListener => {
  const take = inTurn()
  return (req, res) => {
    if (req.rawHeaders.length > 2 * MOST_HEADERS) {
      res.writeHead(431, { Connection: 'close' }).end()
      return
    }
    if (onward === null && answerHealth(req, res, standing)) return
    if (!mayCome(req, res)) return
    const answer = onward === null || isDelivered(req.url ?? '') ? deliver : onward
    take(req, res, () => answer(req, res))
  }
}
