import type { GivenPlace } from './checkPlace'
import type { Certainty, PageEntry } from './PageEntry'

/** The place that `checkPlace` found nothing wrong with. Without a word on it, the date counts as printed. */
export const placeOf = (given: GivenPlace): Omit<PageEntry, 'file'> => ({
  certainty: (given.certainty ?? 'printed') as Certainty,
  date: given.date as string,
  pageName: (given.pageName as string | null | undefined)?.trim() ?? null,
  pageNumber: (given.pageNumber as number | null | undefined) ?? null,
  publication: (given.publication as string).trim(),
})
