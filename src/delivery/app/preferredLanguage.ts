import type { Bilingual } from '../../editorial/bilingual'

export type Language = keyof Bilingual

/**
 * The language a reader would rather have, of the two there are, as the weights of `Accept-Language` (RFC 9110) say.
 * @param otherwise for who names neither.
 * @example preferredLanguage('fr, en;q=0.8, zh;q=0.5', 'zh') // → 'en'
 */
export const preferredLanguage = (header: string | undefined, otherwise: Language): Language => {
  const wishes = (header ?? '').split(',').map((each) => {
    const [tag = '', ...parameters] = each.trim().toLowerCase().split(';')
    const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/u.exec(parameter)?.[1]).find((found) => found !== undefined)
    return { language: tag.trim().split('-', 1)[0], weight: weight === undefined ? 1 : Number(weight) }
  })
  const [best] = wishes.filter(({ language, weight }) => (language === 'zh' || language === 'en') && weight > 0).sort((a, b) => b.weight - a.weight)
  return (best?.language as Language | undefined) ?? otherwise
}
