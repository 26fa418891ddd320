import { isBylineLine } from '../parseByline'

// `Von Edmund Scharein.` · `By JOHN SMITH, M.P.`: the word, and names to the end
const LATIN = /^(?:By|BY|Von|VON|Par|PAR|Por|Door|A[fv])(?:\s+\p{Lu}[\p{L}.'’-]*,?){1,6}[\s.:]*$/u

/** A line that names who wrote it, in Chinese or after a word that says so. */
export const isAnyByline = (text: string): boolean => isBylineLine(text) || (text.length <= 60 && LATIN.test(text))
