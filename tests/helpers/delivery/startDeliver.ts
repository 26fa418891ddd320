import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import Database from 'libsql'

import { serverArguments } from '../../../src/cli/server/serverArguments'
import { freePort } from '../freePort'

export type Deliver = {
  child: ChildProcess
  close: () => Promise<void>
  /** The editorial database's file. */
  database: string
  folder: string
  /** What it has printed so far. */
  output: () => string
  url: string
}

/** `reissue deliver` beside an editorial database with nothing in it. @param env what is set beside where everything is. */
export const startDeliver = async (env: Record<string, string> = {}): Promise<Deliver> => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-deliver-'))
  const database = path.join(folder, 'reissue.db')
  const db = new Database(database)
  db.exec('CREATE TABLE log (seq, at, action, document, snapshot, reason, erased, hash); CREATE TABLE snapshots (sha256, json)')
  db.close()
  const port = await freePort()
  let output = ''
  const child = spawn(process.execPath, serverArguments('deliver'), {
    env: {
      ...process.env, DATABASE_URI: `file:${database}`, DELIVERY_DIR: path.join(folder, 'delivery'), HOST: '127.0.0.1',
      MEDIA_DIR: path.join(folder, 'media'), NODE_ENV: 'production', PORT: String(port), SERVER_URL: '', ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => { output += data })
  return {
    child, database, folder, url: `http://127.0.0.1:${port}`,
    output: () => output,
    close: async () => {
      if (child.exitCode === null) {
        child.kill('SIGTERM')
        await once(child, 'exit')
      }
      fs.rmSync(folder, { force: true, recursive: true })
    },
  }
}
