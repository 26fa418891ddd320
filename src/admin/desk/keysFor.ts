import type { KeyRow } from '../keys/KeyMap'
import { type Commands, EDITOR_KEYS, KEY_MAP } from './keyMap'
import type { DeskModel } from './model/DeskModel'

const EDITING: ReadonlySet<keyof Commands> = new Set([
  'accept', 'acceptAll', 'crosshead', 'join', 'leave', 'merge', 'note', 'printedSo', 'save', 'submit', 'submitNext', 'takeBack',
])

/** The keys that do something for who reads this text: none that changes it where it is locked. */
export const keysFor = ({ article, canEdit }: Pick<DeskModel, 'article' | 'canEdit'>): KeyRow[] => {
  const canFlag = article.permissions.actions.some(({ action }) => action === 'flag')
  const keys = KEY_MAP.filter(({ command }) => (canEdit || !EDITING.has(command)) && (canFlag || command !== 'problem'))
  return canEdit ? [...keys, ...EDITOR_KEYS] : keys
}
