import { label } from '../../fields/label'
import type { CommandsOf, KeyMap, KeyRow } from '../keys/KeyMap'

export const KEY_MAP = [
  { command: 'nextSuspect', keys: ['Alt+ArrowDown'], words: label('下一处疑点', 'Next suspect') },
  { command: 'previousSuspect', keys: ['Alt+ArrowUp'], words: label('上一处疑点', 'Previous suspect') },
  { command: 'accept', keys: ['Alt+Enter'], words: label('采纳建议', 'Accept the proposal') },
  { command: 'acceptAll', keys: ['Alt+Shift+Enter'], words: label('同类建议全部采纳', 'Accept all of this rule') },
  { command: 'leave', keys: ['Alt+Backspace'], words: label('放过，保持原样', 'Leave it as it is') },
  { command: 'takeBack', keys: ['Alt+Shift+Backspace'], words: label('找回刚放过的疑点', 'Bring back what was left last') },
  { command: 'nextLine', keys: ['Control+ArrowDown'], words: label('下一原文行', 'Next source line') },
  { command: 'previousLine', keys: ['Control+ArrowUp'], words: label('上一原文行', 'Previous source line') },
  { command: 'join', keys: ['Alt+J'], words: label('与上一段合并', 'Join with the paragraph before') },
  { command: 'crosshead', keys: ['Alt+H'], words: label('小标题 / 段', 'Crosshead / paragraph') },
  { command: 'note', keys: ['Alt+N'], words: label('编者按 / 段', 'Note / paragraph') },
  { command: 'printedSo', keys: ['Alt+S'], words: label('原文如此〔sic〕', 'Printed so 〔sic〕') },
  { command: 'problem', keys: ['Alt+P'], words: label('标记问题', 'Note a problem') },
  { command: 'changes', keys: ['Alt+C'], words: label('显示或隐去改动标记', 'Show or hide the changes') },
  { command: 'find', keys: ['Control+F'], words: label('查找与替换', 'Find and replace') },
  { command: 'save', keys: ['Control+S'], words: label('立即保存', 'Save now') },
  { command: 'submit', keys: ['Control+Enter'], words: label('送审', 'Submit') },
  { command: 'submitNext', keys: ['Control+Shift+Enter'], words: label('送审并打开下一篇', 'Submit and open the next') },
  { command: 'merge', keys: ['Alt+M'], words: label('打开推迟了的合并', 'Open the merge that was put off') },
  { command: 'queue', keys: ['Alt+Q'], words: label('回到队列', 'To the queue') },
  { command: 'keys', keys: ['F1', '?'], words: label('按键一览', 'These keys') },
] as const satisfies KeyMap<string>

/** What keys and buttons of the desk do. */
export type Commands = CommandsOf<(typeof KEY_MAP)[number]['command']>

/** What the editor does of itself. */
export const EDITOR_KEYS: readonly KeyRow[] = [
  { keys: ['Control+Z'], words: label('撤销', 'Undo') },
  { keys: ['Control+Shift+Z'], words: label('重做', 'Redo') },
  { keys: ['Enter'], words: label('在光标处分段；在标题等一行内则到下一项', 'Split the paragraph; in a headline and the like: on to the next part') },
  { keys: ['Shift+Enter'], words: label('段内换行', 'Line end within a paragraph') },
  { keys: ['Backspace'], words: label('段首：与上一段合并', 'At a paragraph’s start: join with the one before') },
]
