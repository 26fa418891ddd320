import type { GivenPlace } from './checkPlace'
import type { Certainty, PageEntry } from './PageEntry'

const textOf = (value: unknown): null | string => (value as string | null | undefined)?.trim() ?? null

/** The place that `checkPlace` found nothing wrong with. Without a word on it, the date counts as printed. */
export const placeOf = (given: GivenPlace): Omit<PageEntry, 'file'> => ({
  certainty: (given.certainty ?? 'printed') as Certainty,
  date: textOf(given.date),
  pageName: textOf(given.pageName),
  pageNumber: (given.pageNumber as number | null | undefined) ?? null,
  publication: textOf(given.publication),
})
