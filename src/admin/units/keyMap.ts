import { label } from '../../fields/label'
import type { Words } from '../useWords'

export const COMMAND_NAMES = [
  'newArticle', 'move', 'setRole', 'split', 'splitPart', 'mergeParts', 'merge', 'up', 'down', 'partUp', 'partDown', 'linkPhoto', 'undo', 'redo', 'save', 'keys',
] as const
export type CommandName = (typeof COMMAND_NAMES)[number]

/** `key` as the browser names it, in lower case. `mod` is Ctrl, on a Mac also ⌘. `aria` for aria-keyshortcuts. */
export type KeyBinding = {
  alt?: true; aria: string; command: CommandName; key: string; mod?: true; shift?: true; shown: string; words: Words
}

export const KEY_BINDINGS: readonly KeyBinding[] = [
  { aria: 'N', command: 'newArticle', key: 'n', shown: 'N', words: label('另成一篇', 'New article') },
  { aria: 'M', command: 'move', key: 'm', shown: 'M', words: label('移到…', 'Move to…') },
  { aria: 'R', command: 'setRole', key: 'r', shown: 'R', words: label('定角色…', 'Set role…') },
  { aria: 'S', command: 'split', key: 's', shown: 'S', words: label('从此行拆开', 'Split here') },
  { aria: 'P', command: 'splitPart', key: 'p', shown: 'P', words: label('从此行分段', 'New paragraph') },
  { aria: 'J', command: 'mergeParts', key: 'j', shown: 'J', words: label('接上一段', 'Join paragraphs') },
  { aria: 'G', command: 'merge', key: 'g', shown: 'G', words: label('整篇并入…', 'Merge with…') },
  { aria: 'L', command: 'linkPhoto', key: 'l', shown: 'L', words: label('图片配稿…', 'Link photo…') },
  { alt: true, aria: 'Alt+ArrowUp', command: 'up', key: 'arrowup', shown: 'Alt+↑', words: label('本篇前移', 'Unit up') },
  { alt: true, aria: 'Alt+ArrowDown', command: 'down', key: 'arrowdown', shown: 'Alt+↓', words: label('本篇后移', 'Unit down') },
  { alt: true, aria: 'Alt+Shift+ArrowUp', command: 'partUp', key: 'arrowup', shift: true, shown: 'Alt+Shift+↑', words: label('本段前移', 'Paragraph up') },
  { alt: true, aria: 'Alt+Shift+ArrowDown', command: 'partDown', key: 'arrowdown', shift: true, shown: 'Alt+Shift+↓', words: label('本段后移', 'Paragraph down') },
  { aria: 'Control+Z', command: 'undo', key: 'z', mod: true, shown: 'Ctrl+Z', words: label('撤销', 'Undo') },
  { aria: 'Control+Shift+Z', command: 'redo', key: 'z', mod: true, shift: true, shown: 'Ctrl+Shift+Z', words: label('重做', 'Redo') },
  { aria: 'Control+S', command: 'save', key: 's', mod: true, shown: 'Ctrl+S', words: label('保存', 'Save') },
  { aria: '?', command: 'keys', key: '?', shown: '?', words: label('按键', 'Keys') },
]

/** What the list of lines does of itself. */
export const LIST_KEYS: readonly { shown: string; words: Words }[] = [
  { shown: '↑ ↓ Home End', words: label('换行', 'Another line') },
  { shown: 'Shift+↑ ↓', words: label('连续选择', 'Select a range') },
  { shown: 'Space', words: label('选中或取消此行', 'Select the line or not') },
  { shown: 'U', words: label('选中本篇全部行', 'Select all lines of the unit') },
  { shown: 'Esc', words: label('取消选择', 'Select nothing') },
]
