import type { Bilingual } from '../editorial/bilingual'

/** What is wrong with a request, as RFC 9457 has it; the members beside `detail` are for programs. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    /** The last part of `type`, for programs. */
    readonly code: string,
    readonly text: Bilingual,
    readonly more: Readonly<Record<string, unknown>> = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(text.en)
  }
}
