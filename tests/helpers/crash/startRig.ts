import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { MongoClient } from 'mongodb'

import { emptyDatabase } from '../database'
import { programArguments } from '../programArguments'
import { projectRoot } from '../reissue'
import type { Done, Job, Line, People } from './job'

/** Longer than any worker takes on a busy machine; one that hangs must not hang the suite. */
const PATIENCE_MS = 120_000

export type Run = {
  code: number | null
  lines: Line[]
  signal: NodeJS.Signals | null
  stderr: string
}

export type Rig = {
  close: () => Promise<void>
  /**
   * Starts the program on the database, which recovers and audits; then it works, and dies or ends.
   * @param killAfterMs counts from the first work it says it has done: on a loaded machine that takes a while.
   */
  run: (seed: number, work: Job['work'], killAfterMs?: number) => Promise<Run>
}

/** Starts programs on one database, one after the other, and remembers what they said they had done. */
export const startRig = (): Rig => {
  const database = emptyDatabase()
  const mediaDir = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-media-'))
  const acknowledged: Done[] = []
  let people: People | null = null
  const running = new Set<ReturnType<typeof spawn>>()

  const take = (line: Line): void => {
    if (line.is === 'ack') acknowledged.push(line.done)
    if (line.is === 'people') people = line.people
  }

  const run: Rig['run'] = async (seed, work, killAfterMs) => {
    const program = await programArguments('tests/helpers/crash/worker.ts')
    return new Promise((resolve, reject) => {
      const job: Job = { acknowledged, people, seed, work }
      const child = spawn(process.execPath, program, {
        cwd: projectRoot,
        env: {
          ...process.env,
          DATABASE_URI: database.uri,
          MEDIA_DIR: mediaDir,
          NODE_ENV: 'production',
          PAYLOAD_SECRET: 'a-secret-for-the-tests-only',
          REISSUE_CRASH_JOB: JSON.stringify(job),
          SERVER_URL: '',
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      running.add(child)
      const lines: Line[] = []
      let killing: NodeJS.Timeout | null = null
      let rest = ''
      let stderr = ''
      const patience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)
      child.stdout.on('data', (chunk: Buffer) => {
        const parts = (rest + chunk.toString()).split('\n')
        rest = parts.pop() ?? ''
        for (const part of parts.filter((text) => text.startsWith('{"is":'))) {
          const line = JSON.parse(part) as Line
          lines.push(line)
          take(line)
          if (line.is === 'ack' && killAfterMs !== undefined) killing ??= setTimeout(() => child.kill('SIGKILL'), killAfterMs)
        }
      })
      child.stderr.on('data', (chunk: Buffer) => { stderr += chunk.toString() })
      child.on('error', reject)
      child.on('close', (code, signal) => {
        clearTimeout(patience)
        running.delete(child)
        resolve({ code, lines, signal, stderr })
      })
    })
  }

  const close = async (): Promise<void> => {
    for (const child of running) child.kill('SIGKILL')
    if (database.kind === 'mongodb') {
      const client = await MongoClient.connect(database.uri)
      await client.db().dropDatabase()
      await client.close()
    }
    database.remove()
    fs.rmSync(mediaDir, { force: true, recursive: true })
  }
  return { close, run }
}
