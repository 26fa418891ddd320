import { Problem } from '../Problem'

/**
 * What remains of an answer when only some of its members are asked for.
 * @param fields with commas. `id` is always there.
 * @param known what may be asked for.
 * @throws {Problem} 400 `fields` naming one that is not there.
 */
export const pickFields = (answer: Record<string, unknown>, fields: string, known: readonly string[]): Record<string, unknown> => {
  const picked: Record<string, unknown> = { id: answer.id }
  for (const field of fields.split(',').map((each) => each.trim()).filter(Boolean)) {
    if (!known.includes(field)) {
      throw new Problem(400, 'fields', { zh: `没有“${field}”这一项；可取的有：${known.join('、')}。`, en: `There is no “${field}”; there are: ${known.join(', ')}.` }, { fields: known, parameter: 'fields' })
    }
    picked[field] = answer[field]
  }
  return picked
}
