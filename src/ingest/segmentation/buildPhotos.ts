import type { Dialect, SegmentedPhoto } from '../types'
import type { Assignment } from './assignHeadlines'
import type { Caption } from './captions'
import { normaliseText } from './normaliseText'
import { PhotoOwners } from './PhotoOwners'
import type { Segment } from './segment'

/** Makes photos of captions, in the order of the page. `article` is an index into `bodies`. */
export function buildPhotos(captions: readonly Caption[], bodies: readonly Segment[], assignment: Assignment, dialect: Dialect): SegmentedPhoto[] {
  const owners = new PhotoOwners(bodies, assignment)
  return captions
    .map((caption) => {
      const text = normaliseText(caption.texts, dialect).text
      return {
        caption: text,
        credit: caption.credit?.text ?? null,
        lines: caption.rows.map((row) => row.n).sort((a, b) => a - b),
        article: owners.of(caption, text),
      }
    })
    .sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0))
}
