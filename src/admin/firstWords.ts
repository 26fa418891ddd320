import { bodyParts } from '../editorial/lexicalBody'

const LENGTH = 20

/** A body's beginning, to call a text by that has no headline: `本报讯 6月1日，全市夏粮收购工作全面展…`; null of an empty one. */
export const firstWords = (body: unknown): string | null => {
  const text = [...(bodyParts(body)[0]?.text ?? '').trim()]
  if (text.length === 0) return null
  return text.length > LENGTH ? `${text.slice(0, LENGTH).join('')}…` : text.join('')
}
