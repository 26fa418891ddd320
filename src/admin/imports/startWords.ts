import type { ImportState } from '../../collections/Imports/importStates'
import type { Words } from '../shared/useWords'
import { WORDS } from './words'

/** What the button says that starts an import or takes it up again. */
export const startWords = (state: ImportState, left: number): Words =>
  state === 'uploading' ? WORDS.start(left) : state === 'failed' ? WORDS.again : WORDS.resume
