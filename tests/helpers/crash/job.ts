import type { Deed } from '../../../src/editorial/stages'

export type Proofread = 'articles' | 'captions'

/** One kind of work that can be cut off; `isApproved`: on a document that has (or has not) been approved before. */
export type Cell =
  | { deed: 'create' | 'import' | 'join' | 'reimport' | 'unjoin'; name: string }
  | { collection: Proofread; deed: Deed; isApproved?: boolean; name: string }

/** Where a lane stops for good: before its n-th write, or at the end of its transaction; null for nowhere. */
export type Point = number | 'after-commit' | 'before-commit' | null

export type LanePlan = { cell: Cell; point: Point }

/** Who works: tokens of two editors, so that nobody approves what they corrected. */
export type People = { approver: string; corrector: string }

export type Done =
  | { deed: 'import' | 'reimport'; page: string }
  | { deed: Deed | 'create'; document: string; toRevision: number }

/** What a worker is asked to do after it has opened the database, recovered and audited it. */
export type Job = {
  seed: number
  people: People | null
  /** What earlier workers said they had done. */
  acknowledged: Done[]
  work:
    | { kind: 'setup'; pages: number }
    | { kind: 'nothing' }
    /** Lanes beside each other (or one after the other); the process kills itself when each has stopped or is through. */
    | { kind: 'points'; inTurn: boolean; lanes: LanePlan[] }
    /** Lanes that import and act until the parent kills the process. */
    | { kind: 'load'; lanes: number }
}

/** What a worker says, one JSON a line. */
export type Line =
  | { is: 'people'; people: People }
  | { is: 'audit'; cutOff: number; problems: string[]; seen: Record<string, number> }
  | { is: 'working' }
  | { is: 'begin'; what: string }
  | { is: 'ack'; done: Done }
  | { is: 'stopped'; cell: string; point: Point; write: string }
  | { is: 'through'; cell: string; commits: number; point: Point; writes: number }
  | { is: 'trouble'; message: string }
