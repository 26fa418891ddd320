import { pause } from './pause'

const BETWEEN_MS = 500

const countPublic = async (url: string): Promise<number> => {
  const response = await fetch(`${url}/api/v1/search?q=&limit=1`)
  return response.status === 200 ? ((await response.json()) as { total: number }).total : 0
}

/** Waits until the delivery API gives so many articles. @throws when it does not within `seconds`. */
export const untilDelivered = async (url: string, articles: number, seconds: number): Promise<void> => {
  const giveUpAt = performance.now() + seconds * 1_000
  for (let found = 0; found !== articles; found = await countPublic(url)) {
    if (performance.now() > giveUpAt) throw new Error(`The delivery API gives ${found} of ${articles} articles after ${seconds} s.`)
    await pause(BETWEEN_MS)
  }
}
