import { Dice } from './composeDice'
import { searchArticle } from './searchArticle'
import type { Words } from './searchWords'

export type QuestionClass = { name: string; facets: boolean; mostMs: number; questions: string[] }

const EACH = 100
const SEED = 26
const MOST_MS = 20
const MOST_MS_COMMONEST = 50

/** A piece of a text of the model, so that it is there: within a sentence part, or with a comma in it. */
const piece = (dice: Dice, words: Words, articles: number, length: number, hasComma: boolean): string => {
  for (;;) {
    const { body } = searchArticle(dice.between(1, articles), words)
    const text = dice.pick(body).text
    const from = dice.between(0, Math.max(0, text.length - length))
    const found = text.slice(from, from + length)
    if (found.length === length && (hasComma ? /^[^，。]+，[^，。]+$/u.test(found) : /^\p{Script=Han}+$/u.test(found))) return found
  }
}

/** The questions of the bench, the same for the same model. */
export function searchQuestions(words: Words, articles: number): QuestionClass[] {
  const dice = new Dice(SEED)
  const two = words.ranked.map(([word]) => word).filter((word) => /^\p{Script=Han}{2}$/u.test(word))
  /** As many rare as common ones: the rank is drawn on a logarithmic scale. */
  const anyWord = (): string => two[Math.floor(two.length ** dice.roll()) - 1] ?? ''
  const commonest = (): string => dice.pick(two.slice(0, 20))
  const single = (): string => dice.pick([...anyWord()])
  const ask = (name: string, one: () => string, more: Partial<QuestionClass> = {}): QuestionClass =>
    ({ name, facets: false, mostMs: MOST_MS, questions: Array.from({ length: EACH }, one), ...more })
  return [
    ask('two characters', anyWord),
    ask('four characters', () => piece(dice, words, articles, 4, false)),
    ask('phrase', () => `“${piece(dice, words, articles, 10, true)}”`),
    ask('Boolean', () => (dice.chance(0.5) ? `${anyWord()} ${anyWord()} -${anyWord()}` : `(${anyWord()} OR ${anyWord()}) ${anyWord()}`)),
    ask('date and author', () => (dice.chance(0.5) ? `${anyWord()} date:1960..1965` : `author:${searchArticle(dice.between(1, articles), words).authors[0]?.name ?? '王伟'} ${anyWord()}`)),
    ask('commonest, facets', commonest, { facets: true, mostMs: MOST_MS_COMMONEST }),
    ask('single character', single),
  ]
}
