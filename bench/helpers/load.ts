import autocannon from 'autocannon'

/** `status`: what each answer must be, 200 unless said. */
export type Target = { body?: string; headers?: Record<string, string>; name: string; path: string; status?: number }
export type Load = { connections: number; seconds: number; warmUpSeconds: number }
export type Measured = { p50: number; p99: number; requestsPerSecond: number }

const run = async (url: string, { body, headers = {}, name, path, status = 200 }: Target, connections: number, duration: number) => {
  const result = await autocannon({
    url: `${url}${path}`, connections, duration,
    headers: { ...headers, ...(body ? { 'Content-Type': 'application/json' } : {}) },
    ...(body ? { body, method: 'POST' as const } : {}),
  })
  const failed = result.requests.total - (result.statusCodeStats[status]?.count ?? 0) + result.errors + result.timeouts
  if (failed > 0) throw new Error(`${name}: ${failed} of ${result.requests.total} requests failed, so there is nothing to report.`)
  return result
}

/** Warms up, then measures. Milliseconds; p99 of all answers of the run. */
export const load = async (url: string, target: Target, { connections, seconds, warmUpSeconds }: Load): Promise<Measured> => {
  await run(url, target, connections, warmUpSeconds)
  const { latency, requests } = await run(url, target, connections, seconds)
  return { p50: latency.p50, p99: latency.p99, requestsPerSecond: requests.average }
}
