import { freePort } from '../../tests/helpers/freePort'
import { BENCH_SECRET } from '../helpers/runHelper'
import { runServer } from '../helpers/runServer'
import { ask } from './ask'
import type { Peer } from './Peer'
import { runNode } from './runNode'

const PATIENCE_MS = 180_000
const ITEMS = '/items/articles'
const ADMIN = { ADMIN_EMAIL: 'admin@example.com', ADMIN_PASSWORD: 'correct-horse-battery', ADMIN_TOKEN: 'the-token-of-the-bench' }
/** Directus gives the policy of everybody this id in every project. */
const PUBLIC_POLICY = 'abf8a154-5b1c-4a46-ac9c-7300570f4f17'
/** Half of the megabyte that a request may have. */
const BATCH = 100

const FIELDS = [
  { field: 'id', type: 'integer', schema: { has_auto_increment: true, is_primary_key: true } },
  ...['headline', 'subheadline', 'byline', 'publication'].map((field) => ({ field, type: 'string', schema: {} })),
  { field: 'date', type: 'date', schema: {} },
  { field: 'page', type: 'integer', schema: {} },
  { field: 'body', type: 'text', schema: {} },
  { field: 'published', type: 'timestamp', schema: {} },
]

const envFor = (file: string, port: number): NodeJS.ProcessEnv => ({
  ...process.env, ...ADMIN, DB_CLIENT: 'sqlite3', DB_FILENAME: file, HOST: '127.0.0.1', LOG_LEVEL: 'warn', NODE_ENV: 'production', PORT: String(port),
  PRESSURE_LIMITER_ENABLED: 'false', RATE_LIMITER_ENABLED: 'false', SECRET: BENCH_SECRET, TELEMETRY: 'false',
})

const start = async (dir: string, file: string, ready: string) => {
  const port = await freePort()
  return runServer({ args: ['directus.js', 'start'], cwd: dir, env: envFor(file, port), patienceMs: PATIENCE_MS, port, ready })
}

/** No cache of answers and no count beside a list, as a new project has it. */
export const directus: Peer = {
  name: 'directus',
  id: 'id',
  items: ITEMS,
  listOfTen: `${ITEMS}?limit=10`,
  fill: async (dir, file, articles) => {
    await runNode(['directus.js', 'bootstrap'], { cwd: dir, env: envFor(file, await freePort()) })
    const { stop, url } = await start(dir, file, '/server/ping')
    try {
      const headers = { Authorization: `Bearer ${ADMIN.ADMIN_TOKEN}` }
      const post = (path: string, body: unknown): Promise<unknown> => ask(`${url}${path}`, { body, headers })
      await post('/collections', { collection: 'articles', fields: FIELDS.map((field) => ({ ...field, meta: {} })), meta: { accountability: null }, schema: {} })
      await post('/permissions', { action: 'read', collection: 'articles', fields: ['*'], permissions: {}, policy: PUBLIC_POLICY, validation: {} })
      for (let done = 0; done < articles.length; done += BATCH) await post(ITEMS, articles.slice(done, done + BATCH))
    } finally {
      await stop()
    }
  },
  start: (dir, file) => start(dir, file, ITEMS),
  total: async (url) => Number((await ask<{ data: [{ count: number | string }] }>(`${url}${ITEMS}?aggregate%5Bcount%5D=*`)).data[0].count),
}
