import { spawnSync } from 'node:child_process'

export type OwnMongo = { pid: number; port: number; stop: () => void; uri: string }

/** Starts a MongoDB of the test's own, which may be frozen; null, with the reason on stderr, where none can be started. */
export const startOwnMongo = (): OwnMongo | null => {
  const env = { ...process.env, MONGODB_URI: '' }
  const { status, stdout } = spawnSync('bash', ['scripts/mongo-for-tests.sh'], { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'inherit'] })
  const told = Object.fromEntries([...stdout.matchAll(/(\w+)=(\S+)/gu)].map(([, name, value]) => [name, String(value).replace(/\\/gu, '')]))
  if (status !== 0 || !told.MONGODB_URI) return null
  return {
    pid: Number(told.MONGO_FOR_TESTS_PID),
    port: Number(new URL(told.MONGODB_URI).port),
    stop: () => void spawnSync('bash', ['scripts/mongo-for-tests.sh', '--stop'], { env: { ...env, ...told } }),
    uri: told.MONGODB_URI,
  }
}
