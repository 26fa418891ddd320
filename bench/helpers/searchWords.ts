import { Dice } from './composeDice'
import type { Story } from './composeStock'

/** Slots of the table that words are drawn from: a word of one slot comes about once in a thousand articles. */
const SLOTS = 1 << 20
/** Words that the stories do not have, but a hundred thousand articles would, and the part of a text that they make. */
const RARE_WORDS = 60_000
const RARE_SHARE = 0.12
const SEED = 1958
/** Five pages have few subjects: 项目 is every 130th word of theirs. At this share a word is in two of three articles. */
const MOST_OF_A_WORD = 0.002

export type Words = {
  /** One word, as often as the stories have it. */
  draw: (dice: Dice) => string
  /** All of them with the share of each, the commonest first. */
  ranked: [string, number][]
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, number) => total + number, 0)

const countWords = (lines: string[]): Map<string, number> => {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  const counts = new Map<string, number>()
  for (const line of lines)
    for (const { segment, isWordLike } of segmenter.segment(line)) {
      // A longer one is a run that the segmenter does not know: 第二十届 and the like.
      if (isWordLike && segment.length <= 4) counts.set(segment, (counts.get(segment) ?? 0) + 1)
    }
  return counts
}

/** Two and three characters, each as common as in the stories: they share pairs with real words, as rare words do. */
const rareWords = (known: Map<string, number>, text: string): string[] => {
  const chars = [...text].filter((char) => /\p{Script=Han}/u.test(char))
  const dice = new Dice(SEED)
  const words = new Set<string>()
  while (words.size < RARE_WORDS) {
    const word = Array.from({ length: dice.chance(0.8) ? 2 : 3 }, () => dice.pick(chars)).join('')
    if (!known.has(word)) words.add(word)
  }
  return [...words]
}

/** The words of the stories with their frequency, and after them rare ones whose frequency falls by Zipf's law. */
export function searchWords(stories: readonly Story[]): Words {
  const lines = stories.flatMap(({ body }) => body.map(({ text }) => text))
  const counts = countWords(lines)
  const rare = rareWords(counts, lines.join(''))
  const seen = sum(counts.values())
  const rareTotal = sum(rare.map((_, index) => 1 / (index + 1_000)))
  const shares: [string, number][] = [
    ...[...counts].map(([word, count]): [string, number] => [word, Math.min((count / seen) * (1 - RARE_SHARE), word.length > 1 ? MOST_OF_A_WORD : 1)]),
    ...rare.map((word, index): [string, number] => [word, (1 / (index + 1_000) / rareTotal) * RARE_SHARE]),
  ]
  const slots = shares.flatMap(([word, share]) => Array.from({ length: Math.max(1, Math.round(share * SLOTS)) }, () => word))
  return { draw: (dice) => dice.pick(slots), ranked: shares.sort(([, a], [, b]) => b - a) }
}
