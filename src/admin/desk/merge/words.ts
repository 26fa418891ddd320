import { label } from '../../../fields/label'

export const MERGE_WORDS = {
  base: label('原来', 'Before'),
  both: label('两者都留', 'Both'),
  compare: label('对比', 'Compare'),
  discard: label('放弃本机的', 'Discard it'),
  done: label('合并并保存', 'Merge and save'),
  empty: label('（没有）', '(nothing)'),
  how: label(
    '↑ ↓ 换处；1 我的，2 他人的，3 两者都留，4 合成的；Ctrl+Enter 合并并保存；Esc 稍后合并，文字留在本机。只有一方改动的已自动采用。',
    '↑ ↓ to move; 1 mine, 2 theirs, 3 both, 4 combined; Ctrl+Enter merges and saves; Esc: later, what you typed is kept in this browser. What only one side changed is taken.',
  ),
  keep: label('恢复本机的', 'Take it up'),
  kept: (at: string) => label(`上次在这台电脑上（${at}）输入的文字没有存到服务器。`, `What was typed here (${at}) did not reach the server.`),
  keptSuspects: (at: string) => label(`上次在这台电脑上（${at}）放过或找回的疑点没有存到服务器；文字没有不同。`, `Suspects that were left or brought back here (${at}) did not reach the server; the text is the same.`),
  keptTitle: label('本机存有未保存的文字', 'Unsaved text was kept in this browser'),
  merged: label('合成的', 'Combined'),
  later: label('稍后合并', 'Later'),
  mine: label('我的', 'Mine'),
  mineTaken: label('只有我改动', 'Only I changed this'),
  open: (n: number) => label(`还有 ${n} 处未决定`, `${n} still to decide`),
  theirs: label('他人的', 'Theirs'),
  theirsTaken: label('只有他人改动', 'Only they changed this'),
  title: label('别人也改动了此稿：逐段合并', 'Somebody else changed this too: merge by paragraph'),
}
