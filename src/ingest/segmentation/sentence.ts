const LOWEST_HAN = 0x3400
const HIGHEST_HAN = 0x9fff
const CLOSERS = '”’」』）)】》〉]"'
const ENDERS = '。！？!?…｡．'
const PAIRS: Record<string, string> = { '“': '”', '‘': '’', '《': '》', '（': '）', '(': ')', '「': '」', '『': '』', '【': '】' }
const QUOTES = new Map(Object.entries(PAIRS).flatMap(([opener, closer]) => [[opener.charCodeAt(0), 1], [closer.charCodeAt(0), -1]]))
const ASIDE_ENDS = '）)〕]】▶'

/**
 * Whether a paragraph could end here. A closing bracket counts with what is before it; a short quotation that is part of
 * its sentence does not end it, because then the full stop stands after the quotation mark (GB/T 15834).
 *
 * `…说。` yes · `…说。”` yes · `…为主题` no · `…保障。（下转2版）` yes · `…助力“好品山东！”` no
 */
export function endsSentence(text: string): boolean {
  let tail = text.slice(-80)
  const aside = !ASIDE_ENDS.includes(lastOf(tail)) ? null : /^(.*)[（(〔[【◀][^（()）]{1,24}[）)〕\]】▶]$/su.exec(tail)
  if (aside?.[1] && ENDERS.includes(lastOf(stripClosers(aside[1].trimEnd())))) tail = aside[1].trimEnd()
  const bare = stripClosers(tail)
  if (!ENDERS.includes(lastOf(bare))) return false
  return !isQuotedConstituent(tail)
}

function stripClosers(text: string): string {
  let end = text.length
  while (end > 0 && CLOSERS.includes(text[end - 1] ?? '')) end -= 1
  return text.slice(0, end)
}

const lastOf = (text: string): string => text[text.length - 1] || '\0'

/** `…产业园，助力“好品山东！”` → true; `他说，“感谢！”` → false */
function isQuotedConstituent(tail: string): boolean {
  if (!tail.endsWith('”') && !tail.endsWith('’')) return false
  const quoted = /(\p{Script=Han})[“‘][^“”‘’。]{1,12}[！？!?][”’]$/u.exec(tail)
  return quoted !== null && !/[说道问答喊称曰叫]/u.test(quoted[1] ?? '')
}

/** Openers without their closer minus closers without their opener: `“甲` → 1, `乙”` → -1. */
export function openQuotes(text: string): number {
  let open = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    // between them stand the characters of the text
    if (code < LOWEST_HAN || code > HIGHEST_HAN) open += QUOTES.get(code) ?? 0
  }
  return open
}

/** The first sentence is only the end of one: `难题。依托国企…` → true */
export const opensWithRest = (text: string): boolean => /^[^。！？!?；;“‘]{1,3}[。；;]/u.test(text)
