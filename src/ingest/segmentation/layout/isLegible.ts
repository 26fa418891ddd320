import { isChinese } from './joinText'

/** A word at least, and more letters than other signs: `短讯` yes, `Asthma` yes, `i '.. rsjA.- -` no */
export function isLegible(text: string): boolean {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  return letters >= (isChinese(text) ? 2 : 4) && letters >= 0.6 * text.replace(/\s+/gu, '').length
}
