'use client'

import { useConfig } from '@payloadcms/ui'

import { STATE_NAMES } from '../../collections/Imports/importStates'
import { useWords } from '../shared/useWords'
import { ResultTable } from './ResultTable'
import { shownResults } from './shownResults'
import type { ShownImport } from './types'
import { StartButton } from './StartButton'
import { startWords } from './startWords'
import type { Importing } from './useImport'
import type { Uploading } from './useUpload'
import { STATUS_WORDS, WORDS } from './words'

type Props = { doc: ShownImport; importing: Importing; upload: Uploading }

/** What has become of the pages so far, what needs a person, and where to go from here. */
export const ResultStep = ({ doc, importing, upload }: Props) => {
  const say = useWords()
  const { config } = useConfig()
  const admin = `${config.routes.admin}/collections`
  const results = shownResults(importing.files)
  const faulty = new Set(results.flatMap(({ faults, page }) => (faults > 0 && page ? [page] : []))).size
  const isOver = !['queued', 'running'].includes(doc.state)
  const counts = ([['new', doc.pagesNew], ['re-imported', doc.pagesReimported], ['unchanged', doc.pagesUnchanged], ['failed', doc.pagesFailed]] as const)
    .filter(([, count]) => count > 0)

  return (
    <div className="import-results">
      {isOver && <h3>{say(STATE_NAMES[doc.state])}</h3>}
      {counts.length > 0 && (
        <ul className="import-results__counts">
          {counts.map(([status, count]) => (
            <li data-status={status} key={status}><strong>{count}</strong> {say(STATUS_WORDS[status])}</li>
          ))}
        </ul>
      )}
      <div role="status">
        {doc.message && <p className="import-desk__notice">{say(doc.message)}</p>}
        {isOver && doc.pagesFailed > 0 && <p className="import-desk__notice">{say(WORDS.failedPages(doc.pagesFailed, startWords(doc.state, 0)))}</p>}
        {faulty > 0 && <p className="import-desk__notice">{say(WORDS.faultPages(faulty))}</p>}
        {doc.state === 'done' && faulty === 0 && <p className="import-desk__good">{say(WORDS.allGood)}</p>}
      </div>
      {(doc.state === 'cancelled' || doc.state === 'failed') && <StartButton doc={doc} importing={importing} upload={upload} />}
      {isOver && doc.issue && (
        <nav aria-label={say(WORDS.nextHeading)} className="import-results__next">
          <a href={`${admin}/issues/${doc.issue}`}>{say(WORDS.issue)}</a>
          <a href={`${admin}/articles?where[or][0][and][0][issue][equals]=${doc.issue}&where[or][0][and][1][stage][equals]=unproofed`}>{say(WORDS.review)}</a>
        </nav>
      )}
      {results.length > 0 && <ResultTable admin={admin} results={results} />}
    </div>
  )
}
