/** A value as it comes out of JSON; the bench says what it expects of it. */
type Parsed = ReturnType<typeof JSON.parse>
/** `status` 0: the connection broke before an answer came, so nothing was acknowledged. */
export type Answer = { body: Record<string, Parsed>; status: number }

/** Requests of one person (or of nobody) to a running server. */
export class Api {
  constructor(readonly url: string, readonly token?: string) {}

  async ask(method: 'GET' | 'PATCH' | 'POST', path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(`${this.url}/api${path}`, {
      method,
      headers: { ...(this.token ? { Authorization: `JWT ${this.token}` } : {}), ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch((error: unknown) => error as Error)
    if (response instanceof Error) return { body: { error: String(response.cause ?? response) }, status: 0 }
    return { body: (await response.json()) as Answer['body'], status: response.status }
  }

  /** The same, of what must succeed. */
  async must(method: 'GET' | 'PATCH' | 'POST', path: string, body?: unknown): Promise<Answer['body']> {
    let answer = await this.ask(method, path, body)
    // The server closes a connection that has been idle, and it may just then be used again.
    for (let tries = 0; method === 'GET' && answer.status === 0 && tries < 3; tries++) answer = await this.ask(method, path, body)
    if (answer.status === 0 || answer.status >= 300) throw new Error(`${method} ${path} answers ${answer.status}: ${JSON.stringify(answer.body).slice(0, 300)}`)
    return answer.body
  }

  /** The same server, as somebody who signs in. */
  async signIn(email: string, password: string): Promise<Api> {
    return new Api(this.url, String((await this.must('POST', '/users/login', { email, password })).token))
  }
}
