import type { Block } from './block'

const WIDEST = 20
const FEWEST = 4
const MOST = 60
/** Lines without any punctuation are shorter in verse. */
const WIDEST_BARE = 14
const SAME = 0.5
/** No column is so narrow. */
const NARROW = 10

/**
 * Whether a block is a stanza: four lines or more that end where a clause ends, or that have no punctuation and are of
 * different lengths.
 *
 * `稻子弯下腰` / `田野便高了一寸` / `母亲把镰刀磨亮` / `月亮也跟着亮了` → true
 */
export function isVerse(block: Block): boolean {
  const { rows } = block
  if (rows.length < FEWEST || rows.length > MOST || block.opening !== null || block.isNote || rows.some((row) => row.width > WIDEST)) return false
  const ended = rows.filter((row) => /[，。；！？、：…—～”’]$/u.test(row.text)).length
  if (ended >= rows.length * 0.8) return true
  if (rows.some((row) => /[。；：（）0-9]|[，、]$/u.test(row.text) || row.width > WIDEST_BARE)) return false
  const commonest = Math.max(...rows.map(({ width }) => rows.filter((other) => Math.abs(other.width - width) < SAME).length))
  return commonest < rows.length * 0.75 || rows.every((row) => row.width <= NARROW)
}
