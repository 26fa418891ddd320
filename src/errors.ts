import { APIError } from 'payload'

/** 409: the write was made on a revision that is no longer the current one. Carries what a merge needs. */
export class StaleRevision extends APIError<{ current: Record<string, unknown>; named: number }> {
  constructor(named: number, current: Record<string, unknown>) {
    super(
      `It was changed meanwhile: you worked on revision ${named}, the current one is ${String(current.revision)}. Read it again, merge, and send the current revision.`,
      409,
      { named, current },
    )
  }
}

/** 428: a write that does not say which revision it was made on. */
export class RevisionMissing extends APIError {
  constructor() {
    super('Name the revision you worked on: send { "revision": n } as you read it.', 428)
  }
}

/** 403, 409 or 400: the rules of the stages do not allow it now. */
export class NotAllowedNow extends APIError<{ refused: string; stage: string }> {}

/** 403: a write on a path that must not change this document. */
export class WrongDoor extends APIError {
  constructor(collection: string, path: string) {
    super(
      `${collection} change by saving a draft or by the actions of the workflow (claim, submit, approve …), not by ${path}.`,
      403,
    )
  }
}

/** 410: it was public and has been withdrawn. */
export class Withdrawn extends APIError<{ reason: string }> {
  constructor(reason: string) {
    super(`Withdrawn: ${reason}`, 410, { reason })
  }
}
