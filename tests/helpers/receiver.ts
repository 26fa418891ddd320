import { once } from 'node:events'
import http from 'node:http'
import https from 'node:https'
import type { AddressInfo } from 'node:net'

export type Received = { body: string; headers: Record<string, string>; id: string; json: { data: Record<string, never>; timestamp: string; type: string } }
type Answer = { body?: string; headers?: http.OutgoingHttpHeaders; status: number }

export type Receiver = {
  /** Says what is answered to each request; until then 204. */
  answer: (with_: (request: Received, count: number) => Answer | Promise<Answer>) => void
  close: () => Promise<void>
  forget: () => void
  received: Received[]
  url: string
}

/** A program of somebody else's that webhooks are sent to, on this machine. @param tls what it speaks https with; else it speaks http. */
export const startReceiver = async (tls: { cert: Buffer; key: Buffer } | null = null): Promise<Receiver> => {
  const received: Received[] = []
  let reply: Parameters<Receiver['answer']>[0] = () => ({ status: 204 })
  const listen: http.RequestListener = (request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => void (async () => {
      const body = Buffer.concat(chunks).toString('utf8')
      const headers = request.headers as Record<string, string>
      const one = { body, headers, id: headers['webhook-id'] ?? '', json: JSON.parse(body) as Received['json'] }
      received.push(one)
      const answer = await reply(one, received.length)
      response.writeHead(answer.status, answer.headers).end(answer.body)
    })())
  }
  const server = (tls ? https.createServer(tls, listen) : http.createServer(listen)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    answer: (with_) => (reply = with_),
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
    forget: () => {
      received.length = 0
      reply = () => ({ status: 204 })
    },
    received,
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
  }
}
