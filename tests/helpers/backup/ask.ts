import { handleEndpoints, type Payload, type SanitizedConfig } from 'payload'

import { sha256 } from '../../../src/publishing/sha256'

/** What strangers are answered by a system, and whether people can sign in there. */
export type Asked = { answers: Record<string, { body: unknown; status: number }>; signIns: Record<string, number> }

const PUBLIC = ['articles', 'captions', 'photos', 'media', 'pages', 'issues', 'publications'] as const

/** @param emails of the people who are to sign in, with the password that all test people have. */
export const ask = async (payload: Payload, config: SanitizedConfig, emails: string[]): Promise<Asked> => {
  const request = async (route: string, body?: unknown): Promise<{ body: unknown; status: number }> => {
    const response = await handleEndpoints({
      config,
      request: new Request(`http://localhost/api${route}`, {
        headers: { 'Accept-Language': 'zh', 'Content-Type': 'application/json' },
        ...(body ? { body: JSON.stringify(body), method: 'POST' } : {}),
      }),
    })
    const bytes = Buffer.from(await response.arrayBuffer())
    const isJson = response.headers.get('content-type')?.includes('json') ?? false
    return { body: isJson ? JSON.parse(bytes.toString('utf8')) : sha256(bytes.toString('base64')), status: response.status }
  }
  const asked: Asked = { answers: {}, signIns: {} }
  for (const collection of PUBLIC) {
    const { docs } = await payload.db.find({ collection, pagination: false, sort: 'id' })
    const routes = [`/${collection}?limit=100&sort=id&depth=2`, ...docs.map(({ id }) => `/${collection}/${String(id)}?depth=2`)]
    for (const route of routes) asked.answers[route] = await request(route)
    if (collection !== 'media') continue
    for (const { filename } of docs as unknown as { filename: string }[]) asked.answers[filename] = await request(`/media/file/${filename}`)
  }
  for (const email of emails) asked.signIns[email] = (await request('/users/login', { email, password: 'correct-horse-battery' })).status
  return asked
}
