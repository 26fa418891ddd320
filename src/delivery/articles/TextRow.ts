/** A row of `texts`, as far as most answers need it (readModel/SCHEMA.ts). */
export type TextRow = {
  n: number
  id: string
  state: 'erased' | 'public' | 'withdrawn'
  reason: string | null
  version: number
  firstAt: string
  versionAt: string
  changedAt: string
  changedSeq: number
  answer: Buffer | null
  etag: string | null
}
