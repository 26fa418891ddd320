import { continuationOf } from './continuation'
import { endsSentence } from './sentence'
import { endsSigned } from './signature'

/**
 * Whether a text could end here: with a sentence, with where it goes on, or with its author in brackets.
 *
 * `…归仓。` `…良好效果。→下转第2版` `…历史。（甄 诚）` → true
 */
export const closesText = (text: string): boolean => endsSentence(text) || endsSigned(text) || continuationOf(text)?.at === 'end'
