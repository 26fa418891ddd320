import { createLocalReq, type Payload } from 'payload'

import fs from 'node:fs/promises'

import { readPages, type Sibling, siblingOnDisk, type SourcePage } from '../../ingest'
import { findImported, type ImportOutcome, importPage } from '../../import/importPage'
import { findIssue, issueOf, type NamedIssue } from '../../import/issueOf'
import { openPageFile } from '../openPageFile'
import type { PageEntry } from './PageEntry'
import { type ShownReport, shownReport } from './shownReport'

/** What became of one page of a file. */
export type FilePage = { isGuessed: boolean; number: null | number } & (
  | { error: unknown; /** The file itself could not be read to its end. */ isFile: boolean; named: Partial<NamedIssue> }
  | { named: NamedIssue; outcome: ImportOutcome; report: ShownReport }
)

/** The file a page comes from is told where it belongs, or says so itself. @throws {Error} when neither does. */
const namedIssue = ({ certainty, date, publication }: PageEntry, { issue }: SourcePage): NamedIssue => {
  const named = { certainty, date: date ?? issue?.date, publication: publication ?? issue?.publication }
  const missing = [...(named.publication ? [] : ['which newspaper it is: --publication']), ...(named.date ? [] : ['of which day: --date YYYY-MM-DD'])]
  if (missing.length > 0) throw new Error(`the file does not say ${missing.join(', nor ')}.`)
  return named as NamedIssue
}

/** First it is looked up, so that a page that is known leaves no empty issue behind. */
const importOne = async (payload: Payload, page: SourcePage, named: NamedIssue, number: null | number, name: null | string): Promise<ImportOutcome> => {
  const req = await createLocalReq({}, payload)
  const known = await findImported(req, page.sha256, { issue: await findIssue(payload, named), number })
  return known ?? importPage(payload, page, { issue: await issueOf(payload, named), name, number })
}

/**
 * Imports the pages of one file one by one; only one is held at a time. A page that fails does not stop the next.
 * @param used gets the real paths of the files that this one names and that were read as its pages.
 */
export async function* importFile(payload: Payload, entry: PageEntry, used: Set<string>): AsyncGenerator<FilePage> {
  const beside = siblingOnDisk(entry.file)
  const sibling: Sibling = async (href) => {
    const found = await beside(href)
    if (found?.path) used.add(await fs.realpath(found.path))
    return found
  }
  // A name speaks of one page; those after the first have numbers of their own, or none.
  let guess = entry.guessedNumber ?? null
  try {
    for await (const page of readPages(await openPageFile(entry.file), { sibling })) {
      const own = entry.pageNumber ?? page.number ?? null
      const [isGuessed, number] = [own === null && guess !== null, own ?? guess]
      guess = null
      try {
        const named = namedIssue(entry, page)
        const outcome = await importOne(payload, page, named, number, entry.pageName)
        yield { isGuessed, named, number, outcome, report: await shownReport(payload, outcome.page) }
      } catch (error) {
        yield { error, isFile: false, isGuessed, named: page.issue ?? {}, number }
      }
    }
  } catch (error) {
    yield { error, isFile: true, isGuessed: false, named: {}, number: null }
  }
}
