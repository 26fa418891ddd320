import { label } from '../../fields/label'
import type { KeyMap } from '../keys/KeyMap'

export const KEY_MAP = [
  { command: 'approve', keys: ['Control+Enter'], words: label('批准', 'Approve') },
  { command: 'approveNext', keys: ['Control+Shift+Enter'], words: label('批准并审下一篇', 'Approve and open the next') },
  { command: 'return', keys: ['R'], words: label('退回（写明原因）', 'Return, with a reason') },
  { command: 'next', keys: ['N'], words: label('下一篇等我批准的', 'The next that waits for my approval') },
  { command: 'queue', keys: ['Q'], words: label('回到队列', 'Back to the queue') },
  { command: 'desk', keys: ['D'], words: label('校对台', 'Proof desk') },
  { command: 'history', keys: ['H'], words: label('历史', 'History') },
  { command: 'keys', keys: ['?'], words: label('按键', 'Keys') },
] as const satisfies KeyMap<string>

export type CommandName = (typeof KEY_MAP)[number]['command']

const FOR_APPROVERS = new Set<CommandName>(['approve', 'approveNext', 'next', 'return'])

/** The keys of who may not approve. */
export const READERS_KEYS = KEY_MAP.filter(({ command }) => !FOR_APPROVERS.has(command))
