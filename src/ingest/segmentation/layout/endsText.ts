import { endsSentence } from '../sentence'

/**
 * Whether a paragraph could end here, in Chinese or another script.
 *
 * `…zu nehmen.“` yes; `…angenommen —` yes; `…der Regie-` no; `…播种，` no
 */
export const endsText = (text: string): boolean => endsSentence(text) || /[.!?:…—–][\s"'”“»«’)\]*]*$/u.test(text.slice(-16))
