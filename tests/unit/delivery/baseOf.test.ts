import net, { type AddressInfo } from 'node:net'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createApp } from '../../../src/delivery/app/createApp'
import type { TypedApp } from '../../../src/delivery/app/TypedApp'
import { articleDocument } from '../../helpers/delivery/articleDocument'
import { filledReadModel, type FilledReadModel } from '../../helpers/delivery/filledReadModel'

describe('where absolute addresses begin when SERVER_URL does not say', () => {
  let model: FilledReadModel
  let app: TypedApp
  let port = 0
  beforeAll(async () => {
    model = await filledReadModel([{ document: articleDocument('a1') }])
    app = await createApp({ ...model.context, serverURL: '' })
    await app.listen({ host: '127.0.0.1', port: 0 })
    port = (app.server.address() as AddressInfo).port
  })
  afterAll(async () => {
    await app.close()
    model.close()
  })

  const ask = (head: string): Promise<string> =>
    new Promise((resolve, reject) => {
      let text = ''
      const socket = net.connect(port, '127.0.0.1', () => socket.write(`${head}\r\n\r\n`))
      socket.on('data', (data) => { text += data.toString() }).on('close', () => resolve(text)).on('error', reject)
    })

  it('is the host that was asked', async () => {
    expect(await ask('GET /opensearch.xml HTTP/1.1\r\nConnection: close\r\nHost: paper.example.org')).toContain('http://paper.example.org/')
  })

  it('is nowhere when two hosts are named', async () => {
    const answer = await ask('GET /opensearch.xml HTTP/1.1\r\nConnection: close\r\nHost: paper.example.org\r\nhost: other.example.org')
    expect(answer).toMatch(/^HTTP\/1\.1 400 .*"code":"bad-host"/su)
    expect(answer).not.toContain('example.org/')
  })

  it('is this machine when HTTP/1.0 names no host', async () => {
    const answer = await ask('GET /opensearch.xml HTTP/1.0')
    expect(answer).toContain(`http://localhost:${port}/`)
    expect(answer).not.toContain('http:///')
  })
})
