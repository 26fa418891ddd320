/** What takes keys for itself: typing in a field, choosing from a list, pressing a button or a link. */
const TAKES_TYPING = 'input:not([type="checkbox"]), textarea, select, [contenteditable="true"], dialog'
const TAKES_ENTER = 'a, button, input, select, textarea, summary'

/** Whether a list has its keys where the focus is; `open` is on Enter, which presses what has the focus. */
export const isRow = (target: Element, command: string): boolean =>
  !target.closest(TAKES_TYPING) && (command !== 'open' || !target.closest(TAKES_ENTER))
