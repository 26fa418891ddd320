import { textRuns } from '../../../editorial/proofing'
import type { VersionChanges } from '../../../publishing/versionChanges'

/** A short change: what stood there, and what stands there now; null where there was or is nothing. */
export type Passage = {
  field: string
  before: string | null
  after: string | null
  /** Whether more of the text stands before it, or behind it. */
  startsInside: boolean
  endsInside: boolean
}

/** In characters: a longer one is read in the version itself. */
const LONGEST = 40
const MOST = 5
/** So many characters of what stayed the same stand on either side. */
const AROUND = 6
/** Changes nearer to each other than this are one. */
const APART = 4
/** What is longer has been written anew, or takes too long to compare for what it would show. */
const LONGEST_TEXT = 4_000

const lengthOf = (text: string): number => [...text].length
const head = (text: string): string => [...text].slice(0, AROUND).join('')
const tail = (text: string): string => [...text].slice(-AROUND).join('')

type Stretch = Omit<Passage, 'after' | 'before' | 'field'> & { before: string; after: string }

/** What changed, one after the other, with the same text that stands before and behind it. */
const stretches = (before: string, after: string): Stretch[] => {
  const found: Stretch[] = []
  let open: Stretch | undefined
  let same = ''
  const runs = textRuns(before, after)
  for (const [index, run] of runs.entries()) {
    if (!run.isSame) {
      const begun: Stretch = open
        ? { ...open, before: open.before + same, after: open.after + same }
        : { before: tail(same), after: tail(same), startsInside: found.length > 0 || lengthOf(same) > AROUND, endsInside: false }
      open = { ...begun, before: begun.before + run.before, after: begun.after + run.after }
      same = ''
      continue
    }
    if (open && lengthOf(run.after) >= APART) {
      const around = head(run.after)
      found.push({ ...open, before: open.before + around, after: open.after + around, endsInside: index < runs.length - 1 || around !== run.after })
      open = undefined
    }
    same = run.after
  }
  return open ? [...found, { ...open, before: open.before + same, after: open.after + same }] : found
}

const isShort = ({ after, before }: Pick<Passage, 'after' | 'before'>): boolean => [before, after].every((text) => text === null || lengthOf(text) <= LONGEST)

const ofChange = ({ after, before, field }: VersionChanges['changes'][number]): Passage[] => {
  const [was, is] = [before, after].map((value) => (typeof value === 'string' ? value : null)) as [string | null, string | null]
  // Dates and their certainty are told in words of their own; what is no text has none to show.
  if (field.startsWith('issue.') || was === is) return []
  const whole = { field, before: was, after: is, startsInside: false, endsInside: false }
  if (was === null || is === null || isShort(whole)) return [whole]
  if (Math.max(was.length, is.length) > LONGEST_TEXT) return []
  return stretches(was, is).map((stretch) => ({ field, ...stretch }))
}

/** The changes of a version that are short enough to be shown as they are: the first few of them, in the order of the article. */
export const passagesOf = ({ changes }: VersionChanges): Passage[] => {
  const found: Passage[] = []
  for (const change of changes) {
    found.push(...ofChange(change).filter(isShort))
    if (found.length >= MOST) return found.slice(0, MOST)
  }
  return found
}
