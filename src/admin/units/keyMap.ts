import { label } from '../../fields/label'
import type { CommandsOf, KeyMap, KeyRow } from '../keys/KeyMap'

export const KEY_MAP = [
  { command: 'newArticle', keys: ['N'], words: label('另成一篇', 'New article') },
  { command: 'move', keys: ['M'], words: label('移到…', 'Move to…') },
  { command: 'setRole', keys: ['R'], words: label('定角色…', 'Set role…') },
  { command: 'split', keys: ['S'], words: label('从此行拆开', 'Split here') },
  { command: 'splitPart', keys: ['P'], words: label('从此行分段', 'New paragraph') },
  { command: 'mergeParts', keys: ['J'], words: label('接上一段', 'Join paragraphs') },
  { command: 'merge', keys: ['G'], words: label('整篇并入…', 'Merge with…') },
  { command: 'linkPhoto', keys: ['L'], words: label('图片配稿…', 'Link photo…') },
  { command: 'up', keys: ['Alt+ArrowUp'], words: label('本篇前移', 'Unit up') },
  { command: 'down', keys: ['Alt+ArrowDown'], words: label('本篇后移', 'Unit down') },
  { command: 'partUp', keys: ['Alt+Shift+ArrowUp'], words: label('本段前移', 'Paragraph up') },
  { command: 'partDown', keys: ['Alt+Shift+ArrowDown'], words: label('本段后移', 'Paragraph down') },
  { command: 'undo', keys: ['Control+Z'], words: label('撤销', 'Undo') },
  { command: 'redo', keys: ['Control+Shift+Z', 'Control+Y'], words: label('重做', 'Redo') },
  { command: 'save', keys: ['Control+S'], words: label('保存', 'Save') },
  { command: 'keys', keys: ['?'], words: label('按键', 'Keys') },
] as const satisfies KeyMap<string>

export type CommandName = (typeof KEY_MAP)[number]['command']

/** What keys and buttons of the view do. */
export type Commands = CommandsOf<CommandName>

/** What the list of lines does of itself. */
export const LIST_KEYS: readonly KeyRow[] = [
  { keys: ['ArrowUp', 'ArrowDown', 'Home', 'End'], words: label('换行', 'Another line') },
  { keys: ['Shift+ArrowUp', 'Shift+ArrowDown'], words: label('连续选择', 'Select a range') },
  { keys: ['Space'], words: label('选中或取消此行', 'Select the line or not') },
  { keys: ['U'], words: label('选中本篇全部行', 'Select all lines of the unit') },
  { keys: ['Escape'], words: label('取消选择', 'Select nothing') },
]
