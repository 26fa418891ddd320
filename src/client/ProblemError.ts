import { retryAfter } from './retryAfter'
import type { components } from './schema'

export type Problem = components['schemas']['Problem']

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** What the server says is wrong with a request (RFC 9457). The message is its `detail`, for people. */
export class ProblemError extends Error {
  /** The HTTP status: 410 is withdrawn, 451 erased, 404 never public, 400 a parameter. */
  readonly status: number
  /** For programs, as `code` in docs/api.md; `http` where a proxy between has answered instead of the server. */
  readonly code: string
  /** Why the editors took it away; null where the problem is another. */
  readonly reason: string | null
  /** Seconds after which to ask again; null when the server does not say. */
  readonly retryAfter: number | null
  /** All members of the problem; null where the answer was none. */
  readonly problem: Problem | null

  constructor(response: Response, body: unknown) {
    const members: Record<string, unknown> | null = typeof body === 'object' && body !== null ? { ...body } : null
    super(textOf(members?.detail) ?? `${response.url} answers ${response.status} ${response.statusText}`.trim())
    this.name = 'ProblemError'
    this.status = response.status
    this.code = textOf(members?.code) ?? 'http'
    this.reason = textOf(members?.reason)
    this.retryAfter = retryAfter(response)
    this.problem = members && typeof members.code === 'string' ? (members as Problem) : null
  }
}
