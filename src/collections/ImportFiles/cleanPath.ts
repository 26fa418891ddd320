import { isCleanText } from '../../editorial/cleanText'

const LONGEST = 500

/**
 * A file's path inside what was chosen, in one spelling: composed characters (macOS sends them apart), `/` between
 * folders, nothing that leads out. Null when it is none.
 * @example cleanPath('2023-06-19\\alto\\0001.xml') // → '2023-06-19/alto/0001.xml'
 */
export const cleanPath = (given: string): string | null => {
  const parts = given.normalize('NFC').replaceAll('\\', '/').split('/').map((part) => part.trim())
  const path = parts.filter((part) => part !== '' && part !== '.').join('/')
  const isUsable = path !== '' && path.length <= LONGEST && isCleanText(path) && !parts.includes('..')
  return isUsable ? path : null
}
