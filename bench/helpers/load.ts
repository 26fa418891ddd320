import autocannon from 'autocannon'

export type Target = { body?: string; name: string; path: string }
export type Load = { connections: number; seconds: number; warmUpSeconds: number }
export type Measured = { p50: number; p99: number; requestsPerSecond: number }

const run = async (url: string, { body, name, path }: Target, connections: number, duration: number) => {
  const result = await autocannon({
    url: `${url}${path}`, connections, duration,
    ...(body ? { body, headers: { 'Content-Type': 'application/json' }, method: 'POST' as const } : {}),
  })
  const failed = result.non2xx + result.errors + result.timeouts
  if (failed > 0) throw new Error(`${name}: ${failed} of ${result.requests.total} requests failed, so there is nothing to report.`)
  return result
}

/** Warms up, then measures. Milliseconds; p99 of all answers of the run. */
export const load = async (url: string, target: Target, { connections, seconds, warmUpSeconds }: Load): Promise<Measured> => {
  await run(url, target, connections, warmUpSeconds)
  const { latency, requests } = await run(url, target, connections, seconds)
  return { p50: latency.p50, p99: latency.p99, requestsPerSecond: requests.average }
}
