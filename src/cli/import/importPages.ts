import type { Payload } from 'payload'

import fs from 'node:fs/promises'
import path from 'node:path'

import { aheadWords } from '../../collections/Issues/aheadWords'
import { isDebugging } from '../isDebugging'
import { messageOf } from '../messageOf'
import { shownPath } from '../shownPath'
import { type FilePage, importFile } from './importFile'
import { isRejected } from './isRejected'
import type { PageEntry, RejectedEntry } from './PageEntry'
import type { PageResult } from './PageResult'
import { type ProgressBar, progressBar } from './progressBar'

const NOTHING = { articles: null, faultList: [], faults: null, isNumberGuessed: false, page: null, photos: null, warningRules: {}, warnings: null }

const told = (entry: PageEntry | RejectedEntry): Pick<PageResult, 'date' | 'file' | 'pageName' | 'pageNumber' | 'publication'> => ({
  file: shownPath(entry.file),
  publication: entry.publication ?? null,
  date: entry.date ?? null,
  pageNumber: entry.pageNumber ?? null,
  pageName: entry.pageName ?? null,
})

const resultOf = (entry: PageEntry, page: FilePage): PageResult => {
  const { named, number } = page
  const place = { ...told(entry), date: named.date ?? entry.date, pageNumber: number ?? entry.pageNumber, publication: named.publication ?? entry.publication }
  if ('outcome' in page) {
    const { message, title: _title, ...outcome } = page.outcome
    const doubt = outcome.status === 'new' ? aheadWords(page.named.date) : null
    const words = [message?.en, doubt?.en].filter(Boolean).join(' ')
    return { ...place, ...outcome, ...page.report, isNumberGuessed: page.isGuessed, message: words === '' ? null : words }
  }
  if (isDebugging()) console.error(page.error)
  return { ...place, ...NOTHING, isNumberGuessed: page.isGuessed, message: messageOf(page.error), status: 'failed' }
}

/** An entry that cannot be tried. */
export const rejectedResult = (entry: RejectedEntry): PageResult => ({ ...told(entry), ...NOTHING, message: entry.rejected, status: 'failed' })

/** Of a file that two paths of the command line name, or that another file names as its page. */
const realPath = (file: string): Promise<string> => fs.realpath(file).catch(() => path.resolve(file))

const brokenIssue = ({ file, isIssue }: PageEntry, broken: Map<string, string>): null | string => {
  const issue = isIssue ? undefined : [...broken].find(([folder]) => file.startsWith(folder + path.sep))?.[1]
  return issue ? `it lies beside the issue ${shownPath(issue)}, which could not be read; mend that, or name this file alone.` : null
}

/** Imports one file after the other, showing on a terminal how far it is. One page that fails does not stop the rest. */
export const importPages = async (
  payload: Payload,
  entries: (PageEntry | RejectedEntry)[],
  bar: ProgressBar = progressBar(entries.length),
): Promise<PageResult[]> => {
  const results: PageResult[] = []
  const used = new Set<string>()
  /** Folders of whole issues that could not be read: their pages by themselves would be cut by guess. */
  const broken = new Map<string, string>()
  try {
    for (const entry of entries) {
      bar.show(shownPath(entry.file))
      const rejected = isRejected(entry) ? entry.rejected : brokenIssue(entry, broken)
      if (rejected !== null || isRejected(entry)) {
        results.push({ ...told(entry), ...NOTHING, message: rejected, status: 'failed' })
        bar.step()
        continue
      }
      // A page of an issue that has been imported as one: its METS file came before it.
      if (used.has(await realPath(entry.file))) {
        bar.total(entries.length - 1)
        continue
      }
      for await (const page of importFile(payload, entry, used)) {
        results.push(resultOf(entry, page))
        if (entry.isIssue && 'error' in page && page.isFile) broken.set(path.dirname(entry.file), entry.file)
        bar.step()
      }
    }
  } finally {
    bar.stop()
  }
  return results
}
