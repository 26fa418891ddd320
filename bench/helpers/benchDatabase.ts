import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { MongoClient } from 'mongodb'

/** An empty database, what it is, and how to take it away again. */
export type BenchDatabase = { kind: 'mongodb' | 'sqlite'; remove: () => Promise<void>; server: string; uri: string }

const sqlite = (): BenchDatabase => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-bench-'))
  return {
    kind: 'sqlite',
    remove: async () => fs.rmSync(folder, { force: true, recursive: true }),
    server: 'SQLite, one file, WAL',
    uri: `file:${path.join(folder, 'reissue.db')}`,
  }
}

type Started = { dir: string; pid: string; said: string; uri: string }

/** Takes MONGODB_URI, a mongod, or mongo-java-server, in this order; what it says goes to stderr. */
const startMongo = (): Started | null => {
  const script = 'eval "$(scripts/mongo-for-tests.sh)" && printf "%s\\n" "$MONGODB_URI" "${MONGO_FOR_TESTS_PID:-}" "${MONGO_FOR_TESTS_DIR:-}"'
  const { status, stderr, stdout } = spawnSync('bash', ['-c', script], { encoding: 'utf8' })
  if (status !== 0) {
    console.log(`MongoDB: skipped, no server: ${stderr.trim().split('\n').pop() ?? ''}`)
    return null
  }
  const [uri = '', pid = '', dir = ''] = stdout.split('\n')
  return { dir, pid, said: stderr.trim().replaceAll('mongo-for-tests: ', ''), uri }
}

const stopMongo = ({ dir, pid }: Started): void => {
  if (!pid) return
  execFileSync('bash', ['scripts/mongo-for-tests.sh', '--stop'], {
    env: { ...process.env, MONGO_FOR_TESTS_DIR: dir, MONGO_FOR_TESTS_PID: pid }, stdio: 'ignore',
  })
}

const mongodb = (): BenchDatabase | null => {
  const started = startMongo()
  if (!started) return null
  const uri = new URL(started.uri)
  uri.pathname = `/reissue_bench_${process.pid}`
  const remove = async (): Promise<void> => {
    const client = await MongoClient.connect(uri.toString())
    await client.db().dropDatabase()
    await client.close()
    stopMongo(started)
  }
  return { kind: 'mongodb', remove, server: started.said, uri: uri.toString() }
}

/** @returns null, having said why, when there is no such server here. */
export const benchDatabase = (kind: BenchDatabase['kind']): BenchDatabase | null => (kind === 'sqlite' ? sqlite() : mongodb())
