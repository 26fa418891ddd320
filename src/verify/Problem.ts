export type Check = 'documents' | 'imports' | 'joins' | 'keys' | 'log' | 'media' | 'pages' | 'public' | 'relations' | 'snapshots' | 'sources'

/** One thing that is not as it must be; a line of the report. */
export type Problem = {
  check: Check
  /** What to do about it. */
  todo: string
  what: string
  /** `log entry 12`, `articles:… revision 3`, `media/….jpg` */
  where: string
}

/** What a person does about a row that was changed past the program. */
export const CHANGED = 'it was changed past the program: compare it with a backup, and find out who can write to the database'
export const MISSING = 'it was removed past the program: bring it back from a backup'
/** What a person does about work that a crash has cut off. */
export const UNFINISHED = 'run `reissue verify` again without --as-it-is; if it stays, look at the log of the server'
