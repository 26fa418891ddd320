import type { Deed } from '../../editorial/stages'
import { label } from '../../fields/label'
import type { Words } from './useWords'

/** What the log calls an action, in people's words. */
const DEED_WORDS: Record<Deed | 'create' | 'cut' | 'import' | 'uncut', Words> = {
  approve: label('批准', 'Approved'), claim: label('认领', 'Claimed'), correct: label('重新打开更正', 'Reopened'), create: label('新建', 'Made by hand'),
  cut: label('从版面切出', 'Cut from its page'), edit: label('修改', 'Edited'), erase: label('依法删除', 'Erased by law'), flag: label('标记问题', 'Problem noted'), import: label('导入', 'Imported'),
  join: label('接上另一篇', 'Joined with another'), joinInto: label('并入另一篇', 'Joined into another'), picture: label('换图或署名', 'Picture or credit changed'),
  recut: label('重新切分', 'Cut anew'), release: label('放回', 'Released'), renew: label('更新公开版本', 'Public version renewed'), restore: label('恢复公开', 'Public again'),
  return: label('退回', 'Returned'), submit: label('送审', 'Submitted'), uncut: label('撤销切分', 'Cut undone'), unflag: label('取消标记', 'Problem settled'),
  unjoin: label('拆开', 'Taken apart'), withdraw: label('撤稿', 'Withdrawn'),
}

export const deedWords = (action: string): Words => (DEED_WORDS as Record<string, Words | undefined>)[action] ?? label(action, action)
