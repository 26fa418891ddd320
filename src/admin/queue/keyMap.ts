import { label } from '../../fields/label'
import type { KeyMap } from '../keys/KeyMap'

export const KEY_MAP = [
  { command: 'next', keys: ['J', 'ArrowDown'], words: label('下一行', 'Next row') },
  { command: 'previous', keys: ['K', 'ArrowUp'], words: label('上一行', 'Previous row') },
  { command: 'open', keys: ['Enter'], words: label('打开', 'Open') },
  { command: 'claim', keys: ['N'], words: label('认领下一篇并打开', 'Claim the next and open it') },
  { command: 'mine', keys: ['1'], words: label('我的', 'Mine') },
  { command: 'free', keys: ['2'], words: label('可认领', 'Free') },
  { command: 'approval', keys: ['3'], words: label('待我批准', 'Waiting for my approval') },
  { command: 'select', keys: ['X'], words: label('待我批准：选中或取消此行', 'Waiting for my approval: select the row or not') },
  { command: 'selectAll', keys: ['A'], words: label('待我批准：全选本页无疑点的', 'Waiting for my approval: select all of this page without suspects') },
  { command: 'approve', keys: ['Control+Enter'], words: label('待我批准：批准所选（先问）', 'Waiting for my approval: approve what is selected (asks first)') },
  { command: 'keys', keys: ['?'], words: label('按键', 'Keys') },
] as const satisfies KeyMap<string>

const FOR_APPROVERS = new Set(['approval', 'approve', 'select', 'selectAll'])

/** The keys of who may not approve. */
export const PROOFREADERS_KEYS = KEY_MAP.filter(({ command }) => !FOR_APPROVERS.has(command))
