'use client'

import { Link, useConfig } from '@payloadcms/ui'

import { Failed } from '../shared/Failed'
import { useWords } from '../shared/useWords'
import { hrefOf } from './hrefOf'
import type { BulkReport as Report } from './useBulkApprove'
import { WORDS } from './words'

type Props = { filters: string; onClose: () => void; report: Report }

/** What became of those that were approved together, one by one: the rows of what is done are gone from the list. */
export const BulkReport = ({ filters, onClose, report: { approved, error, failed } }: Props) => {
  const say = useWords()
  const { config } = useConfig()
  if (error !== null) return <Failed message={error} />
  const titleOf = (title: string): string => title || say(WORDS.untitled)
  return (
    <section aria-label={say(WORDS.bulkReport)} className="queue__report" role="status">
      <p>
        <strong data-bulk-approved={approved.length}>{approved.length > 0 ? '✓ ' : ''}{say(WORDS.approvedAll(approved.length))}</strong>
        {failed.length > 0 && <strong className="queue__error" data-bulk-failed={failed.length}> ✗ {say(WORDS.bulkFailed(failed.length))}</strong>}
        {' '}<button className="desk-button" onClick={onClose} type="button">{say(WORDS.close)}</button>
      </p>
      {failed.length > 0 && (
        <ul className="queue__reasons">
          {failed.map(({ item, message }) => (
            <li data-failed={item.id} key={item.id}>
              <Link href={hrefOf(config.routes.admin, 'approval', item, filters)} lang="zh-Hans" prefetch={false}>{titleOf(item.title)}</Link>
              <small>{message}</small>
            </li>
          ))}
        </ul>
      )}
      {approved.length > 0 && (
        <details>
          <summary>{say(WORDS.bulkWhich)}</summary>
          <ul className="queue__reasons">
            {approved.map(({ id, title }) => <li data-approved={id} key={id} lang="zh-Hans">{titleOf(title)}</li>)}
          </ul>
        </details>
      )}
    </section>
  )
}
