import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { freePort } from '../freePort'
import { type Ended, projectRoot, reissue } from '../reissue'

export type DatabaseKind = 'mongodb' | 'sqlite'

export type Serving = {
  /** All that it has said. */
  said: () => string
  /** SIGKILL to all its processes at once; back when they are gone. */
  kill: () => Promise<void>
  stop: () => Promise<void>
  url: string
}

export type Rig = {
  close: () => Promise<void>
  /** Where the database of SQLite and the media lie. */
  folder: string
  mediaDir: string
  /** `reissue start` on this rig's database, ready to answer. More than one may run at a time. */
  start: (settings?: Record<string, string>) => Promise<Serving>
  /** `reissue verify`. */
  verify: (args?: string[]) => Promise<Ended>
}

const uriFor = (kind: DatabaseKind, folder: string, mongo: string): string => {
  if (kind === 'sqlite') return `file:${path.join(folder, 'reissue.db')}`
  const uri = new URL(mongo)
  uri.pathname = `/reissue_soak_${randomUUID().slice(0, 8)}`
  return uri.toString()
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null

/** The command and what it has started are one group, so that a signal reaches the server itself. */
const signalAll = async (child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
  if (hasEnded(child)) return
  const exit = once(child, 'exit')
  process.kill(signal === 'SIGKILL' ? -Number(child.pid) : Number(child.pid), signal)
  await exit
}

const untilReady = async (url: string, child: ChildProcess, said: () => string): Promise<void> => {
  const isReady = (): Promise<boolean> =>
    fetch(`${url}/api/health/ready`, { signal: AbortSignal.timeout(10_000) }).then(({ ok }) => ok, () => false)
  for (let tries = 0; !(await isReady()); tries++) {
    if (!hasEnded(child) && tries < 600) {
      await sleep(150)
      continue
    }
    await signalAll(child, 'SIGKILL')
    throw new Error(`The server did not become ready:\n${said()}`)
  }
}

/**
 * @param folder taken instead of a new one; it is not removed at the end.
 * @param mongo the server of a rig on MongoDB.
 */
export const openRig = (
  kind: DatabaseKind,
  { folder: given, mongo = process.env.MONGODB_URI ?? '' }: { folder?: string; mongo?: string } = {},
): Rig => {
  const folder = given ?? fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-soak-'))
  const mediaDir = path.join(folder, 'media')
  const env = {
    DATABASE_URI: uriFor(kind, folder, mongo),
    DELIVERY_DIR: path.join(folder, 'delivery'),
    HOST: '127.0.0.1',
    MEDIA_DIR: mediaDir,
    PAYLOAD_SECRET: randomBytes(32).toString('hex'),
    SERVER_URL: '',
    ...Object.fromEntries(['DELIVERY', 'READS', 'SEARCHES', 'PERSON', 'KEY'].map((name) => [`RATE_LIMIT_${name}`, '0'])),
  }
  const children: ChildProcess[] = []

  const start: Rig['start'] = async (settings = {}) => {
    const url = `http://127.0.0.1:${await freePort()}`
    const child = spawn(process.execPath, [path.join(projectRoot, 'bin/reissue.mjs'), 'start'], {
      cwd: projectRoot,
      detached: true,
      env: { ...process.env, NODE_ENV: 'production', ...env, ...settings, PORT: new URL(url).port },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    children.push(child)
    let text = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => { text += String(data) })
    const said = (): string => text
    await untilReady(url, child, said)
    return { kill: () => signalAll(child, 'SIGKILL'), said, stop: () => signalAll(child, 'SIGTERM'), url }
  }

  const close = async (): Promise<void> => {
    await Promise.all(children.map((child) => signalAll(child, 'SIGKILL')))
    if (given === undefined) fs.rmSync(folder, { force: true, recursive: true })
  }
  return { close, folder, mediaDir, start, verify: (args = []) => reissue(['verify', ...args], { env }) }
}
