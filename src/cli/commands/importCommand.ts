import { callerPath } from '../callerPath'
import { CliError } from '../CliError'
import { checkPlace, type GivenPlace } from '../import/checkPlace'
import { countResults } from '../import/countResults'
import { importPages, rejectedResult } from '../import/importPages'
import { isRejected } from '../import/isRejected'
import { type Listed, listPages, type LooseFile } from '../import/listPages'
import type { PageEntry, RejectedEntry } from '../import/PageEntry'
import type { PageResult } from '../import/PageResult'
import { placeOf } from '../import/placeOf'
import { summary } from '../import/summary'
import { openPayload } from '../openPayload'
import { shownPath } from '../shownPath'

export type ImportOptions = {
  certainty?: string
  date?: string
  json?: boolean
  page?: string
  pageName?: string
  publication?: string
}

const OPTION_OF: Record<keyof GivenPlace, string> = {
  certainty: '--certainty', date: '--date', pageName: '--page-name', pageNumber: '--page', publication: '--publication',
}

const isLoose = (listed: Listed): listed is LooseFile => 'isLoose' in listed

const givenPlace = ({ page, ...told }: ImportOptions): GivenPlace => ({
  ...told,
  pageNumber: page === undefined ? undefined : /^\d+$/u.test(page) ? Number(page) : page,
})

/** @throws {CliError} when the options do not say where files without a manifest belong. */
const refuseUnclear = (loose: LooseFile[], place: GivenPlace): void => {
  const [first] = loose
  if (!first) return
  const page = loose.find(({ isIssue }) => !isIssue)
  // A whole issue says where it belongs, as far as the options do not.
  const required = page && !loose.some(({ isIssue }) => isIssue) ? checkPlace(place) : checkPlace(place).filter(({ isMissing }) => !isMissing)
  const problems = required.map(({ field, message }) => `${OPTION_OF[field]} ${message}`)
  if (problems.length > 0) {
    throw new CliError(`${shownPath(first.file)} has no manifest, so the options must say where it belongs: ${problems.join('; ')}.`, 2)
  }
  if (place.pageNumber !== undefined && (loose.length > 1 || first.isIssue)) {
    const what = first.isIssue ? `${shownPath(first.file)} is a whole issue, which says the numbers of its pages` : `there are ${loose.length} files; list them in a manifest, each with its pageNumber`
    throw new CliError(`--page is the number of one page, but ${what}.`, 2)
  }
}

const listAll = async (paths: string[], options: ImportOptions): Promise<(PageEntry | RejectedEntry)[]> => {
  const listed: Listed[] = []
  for (const each of paths) listed.push(...(await listPages(callerPath(each))))
  const place = givenPlace(options)
  refuseUnclear(listed.filter(isLoose), place)
  return listed.map((each) => (isLoose(each) ? { file: each.file, guessedNumber: each.guessedNumber, isIssue: each.isIssue, ...placeOf(place) } : each))
}

/** Where no entry can be tried, no database (and no secret) is asked for. */
const importAll = async (entries: (PageEntry | RejectedEntry)[]): Promise<PageResult[]> => {
  if (entries.every(isRejected)) return entries.map(rejectedResult)
  const payload = await openPayload({ recover: true })
  return importPages(payload, entries).finally(() => payload.destroy())
}

/** `reissue import`: files, folders and manifests become pages with their drafts. */
export const importCommand = async (paths: string[], options: ImportOptions): Promise<void> => {
  const entries = await listAll(paths, options)
  const begin = Date.now()
  const results = await importAll(entries)
  const seconds = (Date.now() - begin) / 1000
  const counts = countResults(results)
  console.log(options.json ? JSON.stringify({ pages: results, ...counts, seconds }, null, 2) : summary(results, seconds))
  if (counts.failed > 0) process.exitCode = 1
}
