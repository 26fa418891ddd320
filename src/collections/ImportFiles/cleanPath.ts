import { isCleanText } from '../../editorial/cleanText'

const LONGEST = 500
/** What turns the direction of writing, breaks the line or cannot be seen shows a name that is not there: `a\u202etxt.exe`. */
const MISLEADING = /[\p{Bidi_Control}\u2028\u2029\u200b\u2060\ufeff\u0080-\u009f]/u

/**
 * A file's path inside what was chosen, in one spelling: composed characters (macOS sends them apart), `/` between
 * folders, nothing that leads out. Null when it is none.
 * @example cleanPath('2023-06-19\\alto\\0001.xml') // → '2023-06-19/alto/0001.xml'
 */
export const cleanPath = (given: string): string | null => {
  const parts = given.normalize('NFC').replaceAll('\\', '/').split('/').map((part) => part.trim())
  const path = parts.filter((part) => part !== '' && part !== '.').join('/')
  const isUsable = path !== '' && path.length <= LONGEST && isCleanText(path) && !MISLEADING.test(path) && !parts.includes('..')
  return isUsable ? path : null
}
