import { getPayload, handleEndpoints } from 'payload'

import { sha256 } from '../../../src/publishing/sha256'
import configPromise from '../../../payload.config'

/** What strangers are answered by the system that the environment names, and whether people can sign in there. */
export type Asked = { answers: Record<string, { body: unknown; status: number }>; signIns: Record<string, number> }

const PUBLIC = ['articles', 'captions', 'photos', 'media', 'pages', 'issues', 'publications'] as const

const ask = async (route: string, body?: unknown): Promise<{ body: unknown; status: number }> => {
  const request = new Request(`http://localhost/api${route}`, body
    ? { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' }, method: 'POST' }
    : { method: 'GET' })
  const response = await handleEndpoints({ config: configPromise as never, request })
  const bytes = Buffer.from(await response.arrayBuffer())
  const isJson = response.headers.get('content-type')?.includes('json') ?? false
  return { body: isJson ? JSON.parse(bytes.toString('utf8')) : sha256(bytes.toString('base64')), status: response.status }
}

const payload = await getPayload({ config: configPromise })
const asked: Asked = { answers: {}, signIns: {} }
for (const collection of PUBLIC) {
  const { docs } = await payload.db.find({ collection, pagination: false, sort: 'id' })
  const routes = [`/${collection}?limit=100&sort=id&depth=2`, ...docs.map(({ id }) => `/${collection}/${String(id)}?depth=2`)]
  for (const route of routes) asked.answers[route] = await ask(route)
  if (collection !== 'media') continue
  for (const { filename } of docs as unknown as { filename: string }[]) asked.answers[filename] = await ask(`/media/file/${filename}`)
}
for (const email of (process.env.ASK_EMAILS ?? '').split(',').filter(Boolean)) {
  asked.signIns[email] = (await ask('/users/login', { email, password: 'correct-horse-battery' })).status
}
await payload.destroy()
process.stdout.write(JSON.stringify(asked), () => process.exit(0))
