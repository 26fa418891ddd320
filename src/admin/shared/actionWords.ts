import type { Action } from '../../editorial/stages'
import { label } from '../../fields/label'
import type { Words } from './useWords'

/** What the button says, what is said when it is done, and, for those that need one, what the reason is asked with. */
export const ACTION_WORDS: Record<Action, { button: Words; done: Words; ask?: Words }> = {
  claim: { button: label('认领', 'Claim'), done: label('已认领，由您校对。', 'Claimed: it is yours to proofread.') },
  release: { button: label('放回', 'Release'), done: label('已放回，他人可认领。', 'Released: others can claim it.') },
  submit: { button: label('送审', 'Submit'), done: label('已送审，等待编辑批准。', 'Submitted: it waits for an editor.') },
  return: {
    button: label('退回', 'Return'),
    done: label('已退回校对。', 'Returned to the proofreader.'),
    ask: label('为什么退回？校对会看到原因。', 'Why is it returned? The proofreader will see the reason.'),
  },
  approve: { button: label('批准', 'Approve'), done: label('已批准并公开。', 'Approved and public.') },
  correct: {
    button: label('更正', 'Correct'),
    done: label('已重新打开。读者仍看到原批准文本，直到再次批准。', 'Reopened. Readers keep the approved text until the next approval.'),
  },
  withdraw: {
    button: label('撤稿', 'Withdraw'),
    done: label('已撤稿，读者不再看到。', 'Withdrawn: readers no longer get it.'),
    ask: label('为什么撤稿？此原因会公开给读者。', 'Why is it withdrawn? Readers will see this reason.'),
  },
  restore: { button: label('恢复', 'Restore'), done: label('已恢复公开。', 'Restored: it is public again.') },
  flag: {
    button: label('标记问题', 'Flag'),
    done: label('已标记问题。', 'The problem is noted.'),
    ask: label('有什么问题？同事会看到。', 'What is the problem? Colleagues will see it.'),
  },
  unflag: { button: label('取消标记', 'Unflag'), done: label('已取消问题标记。', 'The problem note is removed.') },
}
