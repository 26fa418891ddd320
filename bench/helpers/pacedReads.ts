import http from 'node:http'

import { pause } from './pause'
import type { PacedFigures } from './PacedFigures'

// node --import tsx bench/helpers/pacedReads.ts URL SECONDS RATE
// Reads articles of the delivery API, one after the other, at so many a second, evenly, whether those before have been
// answered or not: what waits in the server is seen. In a process of its own, which nothing else that is measured keeps busy.
const [url = '', seconds = 0, rate = 0] = process.argv.slice(2).map((given, at) => (at === 0 ? given : Number(given))) as [string, number, number]

const MOST_ARTICLES = 1_000
const PATIENCE_MS = 30_000
const agent = new http.Agent({ keepAlive: true })

const get = (path: string): Promise<{ body: string; status: number }> =>
  new Promise((resolve, reject) => {
    http.get(`${url}${path}`, { agent, timeout: PATIENCE_MS }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (chunk: string) => { body += chunk })
      response.on('end', () => resolve({ body, status: response.statusCode ?? 0 })).on('error', reject)
    }).on('error', reject).on('timeout', () => reject(new Error(`${path}: no answer within ${PATIENCE_MS} ms`)))
  })

const someArticles = async (): Promise<string[]> => {
  const ids: string[] = []
  for (let path: string | null = '/api/v1/articles?limit=100&fields=id'; path && ids.length < MOST_ARTICLES;) {
    const { items, links } = JSON.parse((await get(path)).body) as { items: { id: string }[]; links: { next: string | null } }
    ids.push(...items.map(({ id }) => id))
    path = links.next
  }
  return ids
}

const figures: PacedFigures = { failed: 0, late: [], millis: [] }
const ids = await someArticles()

const read = async (number: number): Promise<void> => {
  const begun = performance.now()
  const { status } = await get(`/api/v1/articles/${ids[number % ids.length]}`)
  if (status === 200) figures.millis.push(performance.now() - begun)
  else figures.failed++
}

for (let warm = 0; warm < rate; warm++) await read(warm)
figures.millis.length = 0
const start = performance.now()
const reading: Promise<void>[] = []
for (let number = 0; number < rate * seconds; number++) {
  const due = start + (number * 1_000) / rate
  if (due > performance.now()) await pause(due - performance.now())
  figures.late.push(performance.now() - due)
  reading.push(read(number).catch(() => { figures.failed++ }))
}
await Promise.all(reading)
agent.destroy()
console.log(JSON.stringify(figures))
