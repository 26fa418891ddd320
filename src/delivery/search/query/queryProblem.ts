import type { Bilingual } from '../../../editorial/bilingual'
import { Problem } from '../../Problem'

/**
 * A question that cannot be read. `position` counts its characters from 1, as the words do.
 * @param at offset in UTF-16 units.
 */
export const queryProblem = (q: string, at: number, { en, zh }: Bilingual): Problem => {
  const position = [...q.slice(0, at)].length + 1
  return new Problem(400, 'query', {
    zh: `检索式第 ${position} 个字处：${zh}`,
    en: `At character ${position} of the query: ${en}`,
  }, { parameter: 'q', position })
}
