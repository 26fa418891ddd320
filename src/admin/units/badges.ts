import type { CutHistory } from '../../editorial/cutting/history'
import type { SheetUnit } from '../../editorial/cutting/sheet'

/** @example letters(0) // → 'A'; letters(25) // → 'Z'; letters(26) // → 'AA' */
const letters = (index: number): string => (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))

/** The angle between neighbours is that of a sunflower's seeds: many units, and no two next to each other look alike. */
const DEGREES = 137.5

export type Badge = { hue: number; name: string }

/**
 * The name and colour of each unit, the same over all steps: articles A, B …; captions 1, 2 …; furniture *1 …; what has
 * been made since +1 …
 */
export const badgesOf = ({ first }: Pick<CutHistory, 'first'>): ((unit: Pick<SheetUnit, 'id'>) => Badge) => {
  const counts = { article: 0, caption: 0, furniture: 0 }
  const badges = new Map<string, Badge>()
  for (const [index, { id, kind }] of first.units.entries()) {
    const at = counts[kind]++
    const name = { article: () => letters(at), caption: () => String(at + 1), furniture: () => `*${at + 1}` }[kind]()
    badges.set(id, { hue: (index * DEGREES) % 360, name })
  }
  return ({ id }) => {
    const made = Number(id.split(':')[1] ?? 0)
    return badges.get(id) ?? { hue: ((first.units.length + made) * DEGREES) % 360, name: `+${made}` }
  }
}
