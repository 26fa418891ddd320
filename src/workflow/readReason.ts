import type { PayloadRequest } from 'payload'

import type { Bilingual } from '../editorial/bilingual'
import { isCleanText } from '../editorial/cleanText'
import { ClearError } from '../errors'
import { markOf } from '../log/marks'

/** In characters. */
const LONGEST_REASON = 2_000

const fits = (reason: string): boolean => reason.length <= LONGEST_REASON && isCleanText(reason)

const given = (req: PayloadRequest): unknown => ((req.data ?? {}) as { reason?: unknown }).reason

/**
 * The reason that a body may give, as it stands there; the body is read.
 * @throws {ClearError} 400 when it is no text, too long, or has control characters in it.
 */
export const readReason = (req: PayloadRequest): string | undefined => {
  const reason = given(req)
  if (reason === undefined || reason === null) return undefined
  if (typeof reason !== 'string') {
    throw new ClearError(req, 400, {
      zh: '原因（reason）须为文字：{ "revision": n, "reason": "…" }。',
      en: 'The reason must be a text: { "revision": n, "reason": "…" }.',
    })
  }
  if (!fits(reason)) {
    throw new ClearError(req, 400, {
      zh: `原因最多 ${LONGEST_REASON} 字，且不得含控制字符。`,
      en: `A reason has at most ${LONGEST_REASON} characters, and no control characters.`,
    })
  }
  if (markOf(reason.trimStart().toLowerCase()) !== null) {
    throw new ClearError(req, 400, {
      zh: '原因不得以 override: 或 one-pair: 开头：这些标记只由程序写入。',
      en: 'A reason does not begin with override: or one-pair: — the program alone writes these marks.',
    })
  }
  return reason
}

/**
 * The reason that a body must give, without spaces around it; the body is read.
 * @param body what it should look like, for the answer.
 * @param also what else the answer says of it.
 * @throws {ClearError} 400, `reason`.
 */
export const requireReason = (req: PayloadRequest, body: string, also: Bilingual = { en: '', zh: '' }): string => {
  const reason = given(req)
  if (typeof reason === 'string' && reason.trim() !== '' && fits(reason)) return reason.trim()
  throw new ClearError(req, 400, {
    zh: `请说明理由：${body}，最多 ${LONGEST_REASON} 字，不得含控制字符${also.zh}。`,
    en: `Say why: ${body}, at most ${LONGEST_REASON} characters, no control characters${also.en}.`,
  }, { code: 'reason' })
}
