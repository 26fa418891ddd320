import type { DeskArticle } from '../../desk/DeskAnswer'
import { type Actor, refusalToCut, type Stage } from '../../editorial/stages'

/** Whether it is of use to this person to go and cut the article's page anew. */
export const canCut = (article: Pick<DeskArticle, 'joinedInto'>, stage: Stage, assignee: string | null, actor: Actor): boolean =>
  refusalToCut(
    // What cutting does not depend on is left at nothing.
    { assignee, correctedBy: null, hasApproved: false, hasNewerEdit: false, hasProblem: false, joinedInto: article.joinedInto, onePairIsEnough: false, stage, submittedBy: null },
    actor,
  ) === null
