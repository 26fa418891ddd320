import { isComposing } from '../keys/isComposing'
import { pressOf } from '../keys/pressOf'

/** What confirms in every dialog with one confirming button. */
export const CONFIRM_KEY = 'Control+Enter'

/** Whether a dialog is confirmed by this key. One that is held down has not read the question. */
export const isConfirm = (event: KeyboardEvent): boolean => !isComposing(event) && !event.repeat && pressOf(event) === CONFIRM_KEY
