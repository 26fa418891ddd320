import type { LogFilter, LogPage } from '../../log/readLog'
import type { Words } from '../shared/useWords'
import { hrefOfLog } from './hrefOfLog'
import { WORDS } from './words'

type Props = { admin: string; filter: LogFilter; log: LogPage; say: (words: Words) => string }

/** Newer and older entries, the newest and the oldest, and any page by its number. */
export const LogPager = ({ admin, filter, log: { page, totalDocs, totalPages }, say }: Props) => {
  const to = (wanted: number): string => hrefOfLog(admin, { ...filter, page: wanted })
  const { day, document, person } = filter
  return (
    <nav aria-label={say(WORDS.pages)} className="queue__pager">
      {page > 2 && <a className="desk-button" href={to(1)}>{say(WORDS.first)}</a>}
      {page > 1 && <a className="desk-button" href={to(page - 1)} rel="prev">{say(WORDS.previous)}</a>}
      <span>{say(WORDS.page(page, totalPages, totalDocs))}</span>
      {page < totalPages && <a className="desk-button" href={to(page + 1)} rel="next">{say(WORDS.next)}</a>}
      {page < totalPages - 1 && <a className="desk-button" href={to(totalPages)}>{say(WORDS.last)}</a>}
      {totalPages > 3 && (
        <form action={`${admin}/log`} className="queue__filter" method="get">
          {Object.entries({ day, document, person }).map(([name, value]) => value !== '' && <input key={name} name={name} type="hidden" value={value} />)}
          <label htmlFor="log-page">{say(WORDS.goTo)}</label>
          <input defaultValue={page} id="log-page" key={page} max={totalPages} min={1} name="page" required type="number" />
          <button className="desk-button" type="submit">{say(WORDS.go)}</button>
        </form>
      )}
    </nav>
  )
}
