import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { toldWords } from '../../../src/admin/webhooks/toldWords'
import type { Outcome } from '../../../src/webhooks/post'
import { type Receiver, startReceiver } from '../../helpers/receiver'

const ROOT = path.resolve(import.meta.dirname, '../../..')
const CERTIFICATE = path.join(ROOT, 'tests/fixtures/tls/cert.pem')

/** The certificate is for localhost alone, and signed by itself. */
describe('a receiver behind https', () => {
  let receiver: Receiver
  beforeAll(async () => {
    receiver = await startReceiver({ cert: fs.readFileSync(CERTIFICATE), key: fs.readFileSync(path.join(ROOT, 'tests/fixtures/tls/key.pem')) })
  })
  afterAll(() => receiver?.close())
  beforeEach(() => receiver.forget())

  const send = async (host: string, env: Record<string, string> = {}): Promise<Outcome> => {
    const url = receiver.url.replace('127.0.0.1', host)
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', 'tests/helpers/webhooks/sendOnce.ts', url], { cwd: ROOT, env: { ...process.env, ...env } })
    return JSON.parse(stdout) as Outcome
  }

  it('gets nothing while nobody the machine trusts vouches for it, and people are told why', async () => {
    const outcome = await send('localhost')
    expect(outcome).toMatchObject({ isDone: false, status: 'DEPTH_ZERO_SELF_SIGNED_CERT' })
    expect(toldWords(outcome).zh).toContain('证书不受信任')
    expect(receiver.received).toEqual([])
  })

  it('gets the message when the certificate is among those that NODE_EXTRA_CA_CERTS names', async () => {
    expect(await send('localhost', { NODE_EXTRA_CA_CERTS: CERTIFICATE })).toMatchObject({ isDone: true, status: '204' })
    expect(receiver.received.map(({ body }) => body)).toEqual(['{"type":"ping"}'])
  })

  it('gets nothing under a name that its certificate is not for', async () => {
    const outcome = await send('127.0.0.1', { NODE_EXTRA_CA_CERTS: CERTIFICATE })
    expect(outcome).toMatchObject({ isDone: false, status: 'ERR_TLS_CERT_ALTNAME_INVALID' })
    expect(toldWords(outcome).en).toContain('its certificate is for another name')
    expect(receiver.received).toEqual([])
  })
})
