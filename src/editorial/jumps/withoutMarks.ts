import { edgeMarks } from './edgeMarks'

/**
 * A title without where its text comes from or goes on; empty when it says nothing else.
 * @example withoutMarks('（上接1版）坚决打赢防汛抗洪硬仗') // → '坚决打赢防汛抗洪硬仗'
 */
export const withoutMarks = (title: string): string => edgeMarks([title.trim()]).paragraphs.join('').trim()
