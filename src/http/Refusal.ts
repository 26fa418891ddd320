import type { Bilingual } from '../editorial/bilingual'

/** A request that is answered before Payload or Next sees it: the status, a word for programs, and words for people. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly text: Bilingual,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(`${text.zh} ${text.en}`)
  }

  /** Shaped as Payload's own errors are, so that a client reads one kind. */
  get body(): string {
    return JSON.stringify({ errors: [{ name: 'Refusal', message: this.message, data: { code: this.code } }] })
  }

  toResponse(): Response {
    return new Response(this.body, { headers: { 'Content-Type': 'application/json', ...this.headers }, status: this.status })
  }
}
