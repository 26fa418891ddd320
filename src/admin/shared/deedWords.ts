import { label } from '../../fields/label'
import type { LogAction } from '../../log/LOG_ACTIONS'
import type { Words } from './useWords'

/** What the log calls an action, in people's words. `cut` is how a history begins, of which the log tells on the page. */
const DEED_WORDS: Record<LogAction | 'cut', Words> = {
  'accept-faults': label('接受导入问题', 'Faults of the import accepted'), approve: label('批准', 'Approved'), change: label('更改设置', 'Settings changed'), claim: label('认领', 'Claimed'),
  correct: label('重新打开更正', 'Reopened'), create: label('新建', 'Made by hand'), cut: label('从版面切出', 'Cut from its page'),
  delete: label('删除', 'Deleted'), edit: label('修改', 'Edited'), erase: label('依法删除', 'Erased by law'), flag: label('标记问题', 'Problem noted'),
  import: label('导入', 'Imported'), 'import-cleared': label('清除未完成的导入', 'Unfinished import cleared away'), 'issue-key': label('发放密钥', 'Key issued'),
  join: label('接续', 'Joined'), picture: label('换图或署名', 'Picture or credit changed'), recut: label('重新切分', 'Cut anew'),
  reimport: label('重新导入', 'Imported again'), release: label('放回', 'Released'), renew: label('更新公开版本', 'Public version renewed'),
  restore: label('恢复公开', 'Public again'), return: label('退回', 'Returned'), 'revoke-key': label('撤销密钥', 'Key revoked'), submit: label('送审', 'Submitted'),
  uncut: label('撤销切分', 'Cut undone'), unflag: label('取消标记', 'Problem settled'), unjoin: label('拆开', 'Taken apart'), withdraw: label('撤稿', 'Withdrawn'),
}

/** @param action as a log entry has it; one of a later program, which has no words here, is shown as it is. */
export const deedWords = (action: string): Words => (DEED_WORDS as Record<string, Words | undefined>)[action] ?? label(action, action)
