import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { serverArguments } from '../../src/cli/server/serverArguments'
import { freePort } from '../helpers/freePort'
import { projectRoot } from '../helpers/reissue'

/** The real server process, killed, and the next one on the same database. */
describe('a server that is started after one that was killed', () => {
  let folder: string
  let temporary: string
  let port: number
  let child: ChildProcess | undefined
  beforeEach(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-e2e-'))
    temporary = path.join(folder, 'tmp')
    fs.mkdirSync(temporary)
    port = await freePort()
  })
  const kill = async (): Promise<void> => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  afterEach(async () => {
    await kill()
    fs.rmSync(folder, { force: true, recursive: true })
  })

  const secret = randomBytes(32).toString('hex')
  const ask = (route: string, init?: RequestInit): Promise<Response> => fetch(`http://127.0.0.1:${port}/api${route}`, init)
  const start = async (): Promise<void> => {
    const started = spawn(process.execPath, serverArguments(), {
      cwd: projectRoot,
      env: {
        ...process.env, DATABASE_URI: `file:${path.join(folder, 'reissue.db')}`, DELIVERY_DIR: path.join(folder, 'delivery'), HOST: '127.0.0.1',
        MEDIA_DIR: path.join(folder, 'media'), NODE_ENV: 'production', PAYLOAD_SECRET: secret, PORT: String(port), SERVER_URL: '', TMPDIR: temporary,
      },
      stdio: 'ignore',
    })
    child = started
    while (!(await ask('/users/me').then(({ ok }) => ok, () => false))) {
      if (started.exitCode !== null || started.signalCode !== null) throw new Error('The server did not start.')
      await sleep(200)
    }
  }
  const sockets = (): string[] => fs.readdirSync(temporary).filter((name) => name.startsWith('reissue-next-'))

  it('answers GraphQL with arguments, whatever the other left in the way', async () => {
    await start()
    const [left] = sockets()
    await kill()
    expect(fs.existsSync(path.join(temporary, String(left), 'next.sock'))).toBe(true)

    await start()
    expect(sockets()).not.toContain(left)
    const answer = await ask('/graphql', {
      body: JSON.stringify({ query: '{ Articles(limit: 10) { docs { id } } }' }), headers: { 'Content-Type': 'application/json' }, method: 'POST',
    })
    expect(await answer.json()).toEqual({ data: { Articles: { docs: [] } } })
  })
})
