import type { Payload } from 'payload'

import { isDebugging } from '../isDebugging'
import { messageOf } from '../messageOf'
import { shownPath } from '../shownPath'
import { importPage } from './importPage'
import { isRejected } from './isRejected'
import type { PageEntry, RejectedEntry } from './PageEntry'
import type { PageResult } from './PageResult'
import { progressBar } from './progressBar'

const resultOf = async (payload: Payload, entry: PageEntry | RejectedEntry): Promise<PageResult> => {
  const told = {
    file: shownPath(entry.file),
    publication: entry.publication ?? null,
    date: entry.date ?? null,
    pageNumber: entry.pageNumber ?? null,
    pageName: entry.pageName ?? null,
  }
  const failed = (message: string): PageResult => ({
    ...told, articles: null, message, page: null, photos: null, status: 'failed',
  })
  if (isRejected(entry)) return failed(entry.rejected)
  try {
    return { ...told, ...(await importPage(payload, entry)) }
  } catch (error) {
    if (isDebugging()) console.error(error)
    return failed(messageOf(error))
  }
}

/** Imports one page after the other, showing on a terminal how far it is. One that fails does not stop the rest. */
export const importPages = async (payload: Payload, entries: (PageEntry | RejectedEntry)[]): Promise<PageResult[]> => {
  const bar = progressBar(entries.length)
  const results: PageResult[] = []
  try {
    for (const entry of entries) {
      bar.show(shownPath(entry.file))
      results.push(await resultOf(payload, entry))
      bar.step()
    }
  } finally {
    bar.stop()
  }
  return results
}
