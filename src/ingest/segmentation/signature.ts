import type { Byline } from './parseByline'
import { parseSignature } from './parseSignature'

const BRACKETED = /[（(]([^（）()]{1,60})[）)]$/u

/**
 * The byline that stands in brackets at the end of a text.
 *
 * `…告别了“定时供水”的历史。（甄 诚）` → 甄诚; `…保证明年春耕用肥需要。（通讯员 岳小山 廖青）` → both; `…（试行）` → null
 */
export function signatureAt(text: string): Byline | null {
  const tail = text.slice(-80)
  const inside = BRACKETED.exec(tail)
  if (!inside?.[1] || !/[。！？…”’]\s?$/u.test(tail.slice(0, inside.index))) return null
  return parseSignature(inside[0])
}

export const endsSigned = (text: string): boolean => signatureAt(text) !== null
