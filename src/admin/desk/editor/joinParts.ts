import { isBodyRole, type PartNode } from './PartNode'
import { $selectStretch } from './places'

/** Appends a part to the one before it, where both are of the body; the cursor stands at the seam. @returns whether it did. */
export const $joinWithPrevious = (part: PartNode): boolean => {
  const previous = part.getPreviousSibling<PartNode>()
  if (!previous || !isBodyRole(part.getRole()) || !isBodyRole(previous.getRole()) || part.isLocked() || previous.isLocked()) return false
  const seam = previous.getTextContentSize()
  previous.append(...part.getChildren())
  part.remove()
  $selectStretch({ end: seam, node: previous.getKey(), start: seam })
  return true
}
