import { label } from '../../fields/label'

export const WORDS = {
  after: label('后', 'After'),
  before: label('前', 'Before'),
  cannotRestore: label('现在不能恢复：', 'It cannot be restored now: '),
  compare: label('对照', 'Compare'),
  desk: label('校对台', 'Proof desk'),
  help: label('按键', 'Keys'),
  history: label('历史', 'History'),
  isNewest: label('前一栏选的就是现在的文字', 'What is chosen as “before” is the text as it stands'),
  legend: label('删去的字加删除线，新添的字加双下划线。', 'What is gone is struck through, what is new is underlined twice.'),
  loading: label('正在读取…', 'Loading…'),
  machine: label('程序', 'the program'),
  restore: (revision: number) => label(`恢复第 ${revision} 号为新草稿`, `Restore revision ${revision} as a new draft`),
  restoreAsk: label('当前文字会成为历史，仍可再恢复；公开版本不变。要恢复吗？', 'The text as it stands becomes history and can be restored again; what is public stays. Restore?'),
  restored: label('已恢复为新草稿。', 'Restored as a new draft.'),
  restoreTitle: label('恢复旧稿', 'Restore an old text'),
  revision: (revision: number) => label(`第 ${revision} 号`, `Revision ${revision}`),
  textOf: (revision: number) => label(`第 ${revision} 号的文字`, `Text of revision ${revision}`),
  untitled: label('（无标题）', '(untitled)'),
}
