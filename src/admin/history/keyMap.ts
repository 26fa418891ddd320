import { label } from '../../fields/label'
import type { KeyMap } from '../keys/KeyMap'

export const KEY_MAP = [
  { command: 'older', keys: ['J', 'ArrowDown'], words: label('更早的一稿，与其前一稿对照', 'An older text, beside the one before it') },
  { command: 'newer', keys: ['K', 'ArrowUp'], words: label('更新的一稿，与其前一稿对照', 'A newer text, beside the one before it') },
  { command: 'restore', keys: ['R'], words: label('恢复所选的一稿', 'Restore the text that is highlighted') },
  { command: 'desk', keys: ['D'], words: label('校对台', 'Proof desk') },
  { command: 'keys', keys: ['?'], words: label('按键', 'Keys') },
] as const satisfies KeyMap<string>
