import type { Deed } from '../../editorial/stages'
import { label } from '../../fields/label'
import type { Words } from '../useWords'

/** What the log calls an action, in people's words. */
const DEED_WORDS: Record<Deed | 'create' | 'cut' | 'import' | 'uncut', Words> = {
  approve: label('批准', 'Approved'), claim: label('认领', 'Claimed'), correct: label('重新打开更正', 'Reopened'), create: label('新建', 'Made by hand'),
  cut: label('从版面切出', 'Cut from its page'), edit: label('修改', 'Edited'), flag: label('标记问题', 'Problem noted'), import: label('导入', 'Imported'),
  join: label('接上另一篇', 'Joined with another'), joinInto: label('并入另一篇', 'Joined into another'), picture: label('换图或署名', 'Picture or credit changed'),
  recut: label('重新切分', 'Cut anew'), release: label('放回', 'Released'), renew: label('更新公开版本', 'Public version renewed'), restore: label('恢复公开', 'Public again'),
  return: label('退回', 'Returned'), submit: label('送审', 'Submitted'), uncut: label('撤销切分', 'Cut undone'), unflag: label('取消标记', 'Problem settled'),
  unjoin: label('拆开', 'Taken apart'), withdraw: label('撤稿', 'Withdrawn'),
}

export const deedWords = (action: string): Words => (DEED_WORDS as Record<string, Words | undefined>)[action] ?? label(action, action)

export const WORDS = {
  after: label('后', 'After'),
  before: label('前', 'Before'),
  compare: label('对照', 'Compare'),
  desk: label('校对台', 'Proof desk'),
  history: label('历史', 'History'),
  keys: label('按键：j / k 或 ↓ / ↑ 换一个修订号与其前一稿对照', 'Keys: j / k or ↓ / ↑ choose a revision and compare it with the text before'),
  legend: label('删去的字加删除线，新添的字加双下划线。', 'What is gone is struck through, what is new is underlined twice.'),
  loading: label('正在读取…', 'Loading…'),
  machine: label('程序', 'the program'),
  restore: (revision: number) => label(`恢复第 ${revision} 号为新草稿`, `Restore revision ${revision} as a new draft`),
  restoreAsk: label('当前文字会成为历史，仍可再恢复；公开版本不变。要恢复吗？', 'The text as it stands becomes history and can be restored again; what is public stays. Restore?'),
  restored: label('已恢复为新草稿。', 'Restored as a new draft.'),
  restoreTitle: label('恢复旧稿', 'Restore an old text'),
  revision: (revision: number) => label(`第 ${revision} 号`, `Revision ${revision}`),
  same: label('两稿相同。', 'The two texts are the same.'),
  textOf: (revision: number) => label(`第 ${revision} 号的文字`, `Text of revision ${revision}`),
}
