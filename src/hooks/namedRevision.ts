import type { PayloadRequest } from 'payload'

import { ClearError, RevisionMissing } from '../errors'

/** `"7"`, `W/"7"` or `7` → 7; anything else names none. */
const ofHeader = (req: PayloadRequest): number | null => {
  const found = /^(?:W\/)?"?(\d{1,9})"?$/u.exec(req.headers?.get('if-match')?.trim() ?? '')?.[1]
  return found === undefined ? null : Number(found)
}

const ofData = (data: unknown): number | null => {
  const revision = (data as { revision?: unknown } | null | undefined)?.revision
  return Number.isInteger(revision) ? (revision as number) : null
}

/**
 * The revision that a write says it was made on: `revision` in what is sent, or the header `If-Match`.
 * @returns null when it names none.
 * @throws {ClearError} 400 when the two say different things.
 */
export const namedRevision = (req: PayloadRequest, data: unknown): number | null => {
  const [sent, header] = [ofData(data), ofHeader(req)]
  if (sent !== null && header !== null && sent !== header) {
    throw new ClearError(
      req, 400,
      { zh: `revision（${sent}）与 If-Match（${header}）不一致；没有保存。`, en: `“revision” says ${sent} and If-Match says ${header}; nothing was saved.` },
      { code: 'revision-differs' },
    )
  }
  return sent ?? header
}

/** @throws {RevisionMissing} 428. */
export const requireRevision = (req: PayloadRequest, data: unknown): number => {
  const revision = namedRevision(req, data)
  if (revision === null) throw new RevisionMissing(req)
  return revision
}
