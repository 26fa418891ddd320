import type { LineRef } from '../lineKey'
import type { SheetRole } from './sheet'

/**
 * One step of cutting a page anew, as JSON. `lines` are one or more lines of the sheet, of any units; all pieces of a line
 * go together. Places of parts count from 0.
 */
export type Operation =
  /** The lines become an article of their own, after the one the first of them was in. */
  | { op: 'newArticle'; lines: LineRef[] }
  /** The lines go to another unit (or place in it): in front of a line of it, or to its end. */
  | { op: 'move'; lines: LineRef[]; to: string; before: LineRef | null }
  /** `caption` makes a photo of them, `furniture` takes them out of the text; out of those, any other role makes an article. */
  | { op: 'setRole'; lines: LineRef[]; role: SheetRole }
  /** What follows in the unit from this line on becomes an article of its own. */
  | { op: 'split'; before: LineRef }
  /** A new paragraph begins with this line. */
  | { op: 'splitPart'; before: LineRef }
  /** The paragraph goes on where the one before it ends. */
  | { op: 'mergeParts'; unit: string; part: number }
  /** All of the unit goes to the end of another. */
  | { op: 'merge'; unit: string; into: string }
  /** Among the units of its kind: in front of another, or last. */
  | { op: 'reorder'; unit: string; before: string | null }
  /** Within the body: in front of another part, or last. */
  | { op: 'reorderPart'; unit: string; part: number; before: number | null }
  /** Which article the photo of a caption belongs to. */
  | { op: 'linkPhoto'; unit: string; article: string | null }
