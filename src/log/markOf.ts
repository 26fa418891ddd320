import { ONE_PAIR } from './ONE_PAIR'
import { OVERRIDE } from './OVERRIDE'

/** By which an approval's reason tells that two pairs of eyes were not asked for; null when it has none. It is nothing of the text. */
export const markOf = (reason: string | null | undefined): string | null =>
  [OVERRIDE, ONE_PAIR].find((mark) => reason?.startsWith(mark)) ?? null
