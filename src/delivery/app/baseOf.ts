import type { FastifyRequest } from 'fastify'

import type { DeliveryContext } from '../DeliveryContext'

/**
 * Where absolute addresses begin, without a slash at the end: SERVER_URL, or where this request was sent to, as the server in
 * front passes it on. Which names a request may be sent to has been checked before. HTTP/1.0 names none: then it came by this machine's.
 */
export const baseOf = ({ host, protocol, socket }: Pick<FastifyRequest, 'host' | 'protocol' | 'socket'>, { serverURL }: Pick<DeliveryContext, 'serverURL'>): string =>
  serverURL || `${protocol}://${host || `localhost:${socket.localPort}`}`
