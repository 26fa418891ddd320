import { boundsOfDay } from '../../log/boundsOfDay'
import { type LogFilter, PROGRAM } from '../../log/readLog'
import type { Words } from '../shared/useWords'
import { WORDS } from './words'

export type Person = { id: string; name: string }

type Props = { admin: string; filter: LogFilter; people: Person[]; say: (words: Words) => string; timeZone: string }

/** A form of the browser's own: the filter is in the address, and works before any script has come. */
export const LogFilters = ({ admin, filter, people, say, timeZone }: Props) => {
  const { day, document, person } = filter
  const isKnown = person === '' || person === PROGRAM || people.some(({ id }) => id === person)
  const isNoDay = day !== '' && !boundsOfDay(day, timeZone)
  return (
    <form action={`${admin}/log`} aria-label={say(WORDS.filter)} className="queue__filters log__filters" method="get">
      <span className="queue__filter">
        <label htmlFor="log-person">{say(WORDS.person)}</label>
        <select defaultValue={person} id="log-person" key={person} name="person">
          <option value="">{say(WORDS.all)}</option>
          <option value={PROGRAM}>{say(WORDS.program)}</option>
          {people.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          {!isKnown && <option value={person}>{person}</option>}
        </select>
      </span>
      <span className="queue__filter">
        <label htmlFor="log-document">{say(WORDS.document)}</label>
        <input defaultValue={document} id="log-document" key={document} maxLength={300} name="document" size={30} type="search" />
      </span>
      <span className="queue__filter">
        <label htmlFor="log-day">{say(WORDS.day)}</label>
        <input aria-describedby={isNoDay ? 'log-no-day' : undefined} defaultValue={isNoDay ? '' : day} id="log-day" key={day} name="day" type="date" />
      </span>
      <button className="desk-button" type="submit">{say(WORDS.filter)}</button>
      {(day || document || person) && <a className="desk-button" href={`${admin}/log`}>{say(WORDS.clear)}</a>}
      {isNoDay && <p className="queue__error" id="log-no-day" role="alert">{say(WORDS.noDay(day))}</p>}
    </form>
  )
}
