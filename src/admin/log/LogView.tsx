import type { AdminViewServerProps, PayloadRequest } from 'payload'

import { isEditorOrAdmin } from '../../access/staff'
import { type LogFilter, PROGRAM, readLog } from '../../log/readLog'
import type { Words } from '../shared/useWords'
import { StaffPage } from '../views/StaffPage'
import { staffOnly } from '../views/staffOnly'
import { wordsIn } from '../views/wordsIn'
import { LogTable } from './LogTable'
import { WORDS } from './words'

type Person = { id: string; name: string }
type Say = (words: Words) => string

const MOST_PEOPLE = 500

const textOf = (given: unknown): string => (typeof given === 'string' ? given : '')

const filterOf = ({ searchParams }: AdminViewServerProps): LogFilter => {
  const { day, document, page, person } = (searchParams ?? {}) as Record<string, unknown>
  const wanted = Number(page)
  return { day: textOf(day), document: textOf(document), page: Number.isInteger(wanted) && wanted > 0 ? wanted : 1, person: textOf(person) }
}

const read = async (req: PayloadRequest, filter: LogFilter) => {
  if (!isEditorOrAdmin(req.user)) return null
  const { docs } = await req.payload.db.find<Person>({ collection: 'users', limit: MOST_PEOPLE, pagination: false, req, select: { name: true }, sort: 'name' })
  return { log: await readLog(req, filter), people: docs.map(({ id, name }) => ({ id: String(id), name })) }
}

/** A form of the browser's own: the filter is in the address, and works before any script has come. */
const Filters = ({ filter, people, say }: { filter: LogFilter; people: Person[]; say: Say }) => (
  <form aria-label={say(WORDS.filter)} className="queue__filters log__filters" method="get">
    <span className="queue__filter">
      <label htmlFor="log-person">{say(WORDS.person)}</label>
      <select defaultValue={filter.person} id="log-person" name="person">
        <option value="">{say(WORDS.all)}</option>
        <option value={PROGRAM}>{say(WORDS.program)}</option>
        {people.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </select>
    </span>
    <span className="queue__filter">
      <label htmlFor="log-document">{say(WORDS.document)}</label>
      <input defaultValue={filter.document} id="log-document" maxLength={300} name="document" size={30} type="search" />
    </span>
    <span className="queue__filter">
      <label htmlFor="log-day">{say(WORDS.day)}</label>
      <input defaultValue={filter.day} id="log-day" name="day" type="date" />
    </span>
    <button className="desk-button" type="submit">{say(WORDS.filter)}</button>
  </form>
)

const hrefOfPage = ({ page: _page, ...filter }: LogFilter, page: number): string => `?${new URLSearchParams({ ...filter, page: String(page) }).toString()}`

/** `/admin/log`: who did what to which document, newest first, with the filter in the address. */
export const LogView = async (view: AdminViewServerProps) => {
  const filter = filterOf(view)
  const { language } = view.initPageResult.req.i18n
  const say = wordsIn(language)
  const answer = await staffOnly(view, (req) => read(req, filter))
  const { admin } = view.initPageResult.req.payload.config.routes
  return (
    <StaffPage steps={[{ label: say(WORDS.log) }]} view={view}>
      <div className="queue log gutter--left gutter--right">
        <header className="queue__head"><h1>{say(WORDS.log)}</h1></header>
        {!answer && <p role="alert">{say(WORDS.notAllowed)}</p>}
        {answer && (
          <>
            <Filters filter={filter} people={answer.people} say={say} />
            {answer.log.rows.length === 0 ? <p className="queue__nothing">{say(WORDS.nothing)}</p> : <LogTable admin={admin} language={language} rows={answer.log.rows} say={say} />}
            <div className="queue__pager">
              {answer.log.page > 1 && <a className="desk-button" href={hrefOfPage(filter, answer.log.page - 1)} rel="prev">{say(WORDS.previous)}</a>}
              <span>{say(WORDS.page(answer.log.page, answer.log.totalPages, answer.log.totalDocs))}</span>
              {answer.log.page < answer.log.totalPages && <a className="desk-button" href={hrefOfPage(filter, answer.log.page + 1)} rel="next">{say(WORDS.next)}</a>}
            </div>
            <p className="queue__keys">{say(WORDS.verify)}</p>
          </>
        )}
      </div>
    </StaffPage>
  )
}
