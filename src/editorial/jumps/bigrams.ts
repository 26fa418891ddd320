/** Digits and letters in one width, no spaces, no punctuation: what is left to compare. */
const bare = (text: string): string[] => [...text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')]

/**
 * The pairs of neighbouring characters of a text, each once.
 * @example bigrams('报纸，报') // → Set { 报纸, 纸报 }
 */
export const bigrams = (text: string): Set<string> => {
  const characters = bare(text)
  return new Set(characters.slice(1).map((char, index) => `${characters[index]}${char}`))
}

/**
 * How much of a title stands in another, 0 to 1: a continuation repeats its headline whole, shortened or with a word
 * between.
 * @example shareOf('安全生产月启动', '全市安全生产月活动启动') // → 0.83
 */
export const shareOf = (title: string, of: string): number => {
  const wanted = bigrams(title)
  if (wanted.size === 0) return 0
  const there = bigrams(of)
  return [...wanted].filter((pair) => there.has(pair)).length / wanted.size
}
