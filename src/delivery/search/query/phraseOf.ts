import { Scan } from '../text/Scan'
import { tokenText } from '../text/tokensOf'

/**
 * What to look for in the index for a text as it was typed: its tokens, but of the last run of Chinese not the lone last
 * character, since in an article the run may go on. If that is all there is, whatever begins with it.
 * @returns null when nothing of it is in the index: signs only.
 * @example phraseOf('今天') // → { tokens: ['今天'], isPrefix: false }
 * @example phraseOf('2023年') // → { tokens: ['2023', '年'], isPrefix: true }
 */
export const phraseOf = (text: string): { tokens: string[]; isPrefix: boolean } | null => {
  const scan = new Scan(text)
  if (scan.count === 0) return null
  const tokens = Array.from({ length: scan.count }, (_, token) => tokenText(scan, token))
  if (!scan.isRunEnd(scan.count - 1)) return { tokens, isPrefix: false }
  // The pair before it has the same last character.
  const isPair = scan.count > 1 && scan.to[scan.count - 2] === scan.to[scan.count - 1] && scan.from[scan.count - 2] !== scan.to[scan.count - 2]
  return isPair ? { tokens: tokens.slice(0, -1), isPrefix: false } : { tokens, isPrefix: true }
}
