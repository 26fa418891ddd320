import { BREAK_TOKEN } from './kindOf'
import { Scan } from './Scan'

/** The token of a scan as the index has it. */
export const tokenText = (scan: Scan, token: number): string => {
  const from = scan.from[token] ?? 0
  const to = scan.to[token] ?? 0
  return from === to ? BREAK_TOKEN : String.fromCodePoint(...scan.codes.subarray(from, to))
}

/**
 * A text as the index has it. A run of Chinese becomes its overlapping pairs and, where it ends, its last character alone: so
 * every character begins one token, a phrase of pairs is found exactly where it stands unbroken, and a single character is
 * whatever token begins with it. Other scripts and numbers become words; a break stands where a sentence ends beside one.
 * @example tokensOf('今天，AI 好') // → ['今天', '天', BREAK_TOKEN, 'ai', '好']
 */
export const tokensOf = (text: string): string[] => {
  const scan = new Scan(text)
  return Array.from({ length: scan.count }, (_, token) => tokenText(scan, token))
}
