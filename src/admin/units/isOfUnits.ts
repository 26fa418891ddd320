import type { CommandName } from './keyMap'

/** What asks for no line: its keys work beside the list as well. */
const WITHOUT_LINE = new Set<CommandName>(['keys', 'redo', 'save', 'undo'])

/**
 * Where the keys of the view are its own. What is done to the line that the keys are on is done in the list alone, where
 * the arrows move: elsewhere one would cut at a line that one cannot leave.
 */
export const isOfUnits = (target: Element, command: CommandName): boolean => {
  if (target.closest('.units-lines')) return true
  return WITHOUT_LINE.has(command) && !target.matches('input, textarea, select') && (target === document.body || target.closest('.units') !== null)
}
