// The package brings no types; this is the part of it that the bench uses.
declare module 'autocannon' {
  type Options = {
    body?: string
    connections: number
    /** Seconds. */
    duration: number
    headers?: Record<string, string>
    method?: 'GET' | 'POST'
    url: string
  }
  type Histogram = { average: number; p50: number; p99: number; total: number }
  type Result = {
    errors: number
    latency: Histogram
    requests: Histogram
    statusCodeStats: Record<string, { count: number } | undefined>
    timeouts: number
  }
  export default function autocannon(options: Options): Promise<Result>
}
