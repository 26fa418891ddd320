/** How the work stands on a text that has just been made: nobody has touched it. */
export const FIRST_STATE = { revision: 1, stage: 'unproofed', hasProblem: false, hasNewerEdit: false, _status: 'draft' } as const
