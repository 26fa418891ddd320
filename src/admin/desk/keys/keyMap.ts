import { label } from '../../../fields/label'
import type { Words } from '../../useWords'

/** `code` is the key's place (event.code): Alt makes other characters of the keys on a Mac. `mod` is Ctrl, on a Mac also ⌘. */
export type KeyBinding = { alt?: true; code: string; command: CommandName; mod?: true; shift?: true; shown: string; words: Words }

export const COMMAND_NAMES = [
  'nextSuspect', 'previousSuspect', 'accept', 'leave', 'takeBack', 'acceptAll', 'nextLine', 'previousLine', 'join', 'crosshead', 'note', 'printedSo',
  'problem', 'find', 'save', 'submit', 'submitNext', 'changes', 'keys',
] as const
export type CommandName = (typeof COMMAND_NAMES)[number]

export const KEY_BINDINGS: readonly KeyBinding[] = [
  { alt: true, code: 'ArrowDown', command: 'nextSuspect', shown: 'Alt+↓', words: label('下一处疑点', 'Next suspect') },
  { alt: true, code: 'ArrowUp', command: 'previousSuspect', shown: 'Alt+↑', words: label('上一处疑点', 'Previous suspect') },
  { alt: true, code: 'Enter', command: 'accept', shown: 'Alt+Enter', words: label('采纳建议', 'Accept the proposal') },
  { alt: true, code: 'Enter', command: 'acceptAll', shift: true, shown: 'Alt+Shift+Enter', words: label('同类建议全部采纳', 'Accept all of this rule') },
  { alt: true, code: 'Backspace', command: 'leave', shown: 'Alt+Backspace', words: label('放过，保持原样', 'Leave it as it is') },
  { alt: true, code: 'Backspace', command: 'takeBack', shift: true, shown: 'Alt+Shift+Backspace', words: label('找回刚放过的疑点', 'Bring back what was left last') },
  { code: 'ArrowDown', command: 'nextLine', mod: true, shown: 'Ctrl+↓', words: label('下一原文行', 'Next source line') },
  { code: 'ArrowUp', command: 'previousLine', mod: true, shown: 'Ctrl+↑', words: label('上一原文行', 'Previous source line') },
  { alt: true, code: 'KeyJ', command: 'join', shown: 'Alt+J', words: label('与上一段合并', 'Join with the paragraph before') },
  { alt: true, code: 'KeyH', command: 'crosshead', shown: 'Alt+H', words: label('小标题 / 段', 'Crosshead / paragraph') },
  { alt: true, code: 'KeyN', command: 'note', shown: 'Alt+N', words: label('编者按 / 段', 'Note / paragraph') },
  { alt: true, code: 'KeyS', command: 'printedSo', shown: 'Alt+S', words: label('原文如此〔sic〕', 'Printed so 〔sic〕') },
  { alt: true, code: 'KeyP', command: 'problem', shown: 'Alt+P', words: label('标记问题', 'Note a problem') },
  { alt: true, code: 'KeyC', command: 'changes', shown: 'Alt+C', words: label('显示或隐去改动标记', 'Show or hide the changes') },
  { code: 'KeyF', command: 'find', mod: true, shown: 'Ctrl+F', words: label('查找与替换', 'Find and replace') },
  { code: 'KeyS', command: 'save', mod: true, shown: 'Ctrl+S', words: label('立即保存', 'Save now') },
  { code: 'Enter', command: 'submit', mod: true, shown: 'Ctrl+Enter', words: label('送审', 'Submit') },
  { code: 'Enter', command: 'submitNext', mod: true, shift: true, shown: 'Ctrl+Shift+Enter', words: label('送审并打开下一篇', 'Submit and open the next') },
  { code: 'F1', command: 'keys', shown: 'F1, ?', words: label('按键一览', 'These keys') },
]

/** What the editor does of itself. */
export const EDITOR_KEYS: readonly { shown: string; words: Words }[] = [
  { shown: 'Ctrl+Z', words: label('撤销', 'Undo') },
  { shown: 'Ctrl+Shift+Z', words: label('重做', 'Redo') },
  { shown: 'Enter', words: label('在光标处分段；在标题等一行内则到下一项', 'Split the paragraph; in a headline and the like: on to the next part') },
  { shown: 'Shift+Enter', words: label('段内换行', 'Line end within a paragraph') },
  { shown: 'Backspace', words: label('段首：与上一段合并', 'At a paragraph’s start: join with the one before') },
]
