import { APIError, type PayloadRequest } from 'payload'

import type { Bilingual } from './editorial/bilingual'
import { say } from './say'

/** An error that tells people, in their language, what is wrong and what to do. */
export class ClearError extends APIError<Record<string, unknown>> {
  // Said, and so of each below: the log's levels and answers go by it, and a class's own name is lost when the program is built.
  override name = 'ClearError'

  constructor(req: PayloadRequest, status: number, readonly text: Bilingual, data: Record<string, unknown> = {}) {
    super(say(req, text), status, data)
  }
}

/**
 * What was done to a text last: the action, the display name of who did it (null for the program), when (ISO 8601, UTC),
 * and why, as the log has it.
 */
export type Since = { action: string; actor: string | null; at: string; reason: string | null }

/**
 * 409: the write was made on a revision that is no longer the current one. Carries what a merge needs.
 * @param more the text at the revision named (`base`), the places in `conflicts`.
 */
export class StaleRevision extends ClearError {
  override name = 'StaleRevision'

  constructor(req: PayloadRequest, named: number, current: Record<string, unknown>, since: Since | null, more: Record<string, unknown> = {}) {
    super(
      req,
      409,
      {
        zh: `别人已经改动：您依据的是修订号 ${named}，现在是 ${String(current.revision)}。没有保存。请重新读取，合并后以新修订号保存。`,
        en: `It was changed meanwhile: you worked on revision ${named}, the current one is ${String(current.revision)}. Nothing was saved. Read it again, merge, and send the current revision.`,
      },
      { code: 'stale', named, current, since, ...more },
    )
  }
}

/** 428: a write that does not say which revision it was made on. */
export class RevisionMissing extends ClearError {
  override name = 'RevisionMissing'

  constructor(req: PayloadRequest) {
    super(
      req,
      428,
      {
        zh: '请写明所依据的修订号：发送 { "revision": n } 或请求头 If-Match: "n"，n 为读取时的修订号。没有保存。',
        en: 'Name the revision you worked on, as you read it: send { "revision": n }, or the header If-Match: "n". Nothing was saved.',
      },
      { code: 'revision-missing' },
    )
  }
}

/** 403, 409 or 400: the rules of the stages do not allow it now. */
export class NotAllowedNow extends ClearError {
  override name = 'NotAllowedNow'
}

/** 403: a write on a path that must not change this document. */
export class WrongDoor extends APIError {
  override name = 'WrongDoor'

  constructor(collection: string, path: string) {
    super(
      `${collection} change by saving a draft or by the actions of the workflow (claim, submit, approve …), not by ${path}.`,
      403,
    )
  }
}

/** 410: it was public and has been withdrawn. */
export class Withdrawn extends ClearError {
  override name = 'Withdrawn'

  constructor(req: PayloadRequest, reason: string) {
    super(req, 410, { zh: `已撤稿：${reason}`, en: `Withdrawn: ${reason}` }, { code: 'withdrawn', reason })
  }
}

/** 451: it was public, and the law had it taken out (https://www.rfc-editor.org/rfc/rfc7725). Why is in the log alone. */
export class Erased extends ClearError {
  override name = 'Erased'

  constructor(req: PayloadRequest) {
    super(req, 451, { zh: '此件曾经公开，已依法删除。', en: 'This was public, and was erased as the law demands.' }, { code: 'erased' })
  }
}
