import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import Database from 'libsql'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import { serverArguments } from '../../../src/cli/server/serverArguments'
import { freePort } from '../../helpers/freePort'

const LONG = { interval: 100, timeout: 60_000 }

describe('the health of a delivery that runs alone', { timeout: 120_000 }, () => {
  let folder: string
  let child: ChildProcess
  let url: string
  let output = ''

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-deliver-'))
    const db = new Database(path.join(folder, 'reissue.db'))
    db.exec('CREATE TABLE log (seq, at, action, document, snapshot, reason, erased, hash); CREATE TABLE snapshots (sha256, json)')
    db.close()
    const port = await freePort()
    url = `http://127.0.0.1:${port}`
    child = spawn(process.execPath, serverArguments('deliver'), {
      env: {
        ...process.env, DATABASE_URI: `file:${path.join(folder, 'reissue.db')}`, DELIVERY_DIR: path.join(folder, 'delivery'), HOST: '127.0.0.1',
        MEDIA_DIR: path.join(folder, 'media'), NODE_ENV: 'production', PORT: String(port), SERVER_URL: '',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => { output += data })
  })
  afterAll(async () => {
    if (child.exitCode === null) {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
    fs.rmSync(folder, { force: true, recursive: true })
  })

  const ask = async (route: string, method = 'GET'): Promise<{ body: Record<string, unknown> | null; headers: Headers; status: number }> => {
    const response = await fetch(`${url}${route}`, { method })
    const text = await response.text()
    return { body: text === '' ? null : JSON.parse(text), headers: response.headers, status: response.status }
  }
  const until = (status: number): Promise<void> => vi.waitFor(async () => {
    const said = await ask('/api/health/ready')
    expect(said.status, output).toBe(status)
  }, LONG)

  it('is well as soon as there is something to be read', async () => {
    await until(200)
    const { body, headers } = await ask('/api/health')
    expect([body, headers.get('cache-control')]).toEqual([{ status: 'ok' }, 'no-store'])
    expect(await ask('/api/health/ready', 'HEAD')).toMatchObject({ body: null, status: 200 })
    expect((await ask('/api/health/other')).status).toBe(404)
  })

  it('says what is wrong and what to do while it cannot follow the log, serves on, and is well again after', async () => {
    const [there, aside] = [path.join(folder, 'reissue.db'), path.join(folder, 'aside.db')]
    fs.renameSync(there, aside)
    await until(503)
    const { body } = await ask('/api/health/ready')
    expect(body).toMatchObject({ do: expect.stringContaining('does not keep up'), status: 'unavailable', what: expect.stringContaining('nothing newer') })
    expect(JSON.stringify(body)).not.toContain(folder)
    expect(output).toContain(`there is no database ${there}`)
    expect((await ask('/api/health/live')).status).toBe(200)
    expect((await ask('/api/v1/articles')).status).toBe(200)
    fs.renameSync(aside, there)
    await until(200)
    expect(output).toContain('The read model follows the log again.')
  })
})
