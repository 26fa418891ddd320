import type { AdminViewServerProps, PayloadRequest } from 'payload'

import { isEditorOrAdmin } from '../../access/staff'
import { type LogFilter, readLog } from '../../log/readLog'
import { timeZoneOf } from '../../timeZoneOf'
import { timeZoneWords } from '../shared/timeZoneWords'
import { StaffPage } from '../views/StaffPage'
import { staffOnly } from '../views/staffOnly'
import { wordsIn } from '../views/wordsIn'
import { LogFilters, type Person } from './LogFilters'
import { LogPager } from './LogPager'
import { LogTable } from './LogTable'
import { WORDS } from './words'

const MOST_PEOPLE = 500

const textOf = (given: unknown): string => (typeof given === 'string' ? given : '')

const filterOf = ({ searchParams }: AdminViewServerProps): LogFilter => {
  const { day, document, page, person } = (searchParams ?? {}) as Record<string, unknown>
  const wanted = Number(page)
  return { day: textOf(day), document: textOf(document), page: Number.isSafeInteger(wanted) && wanted > 0 ? wanted : 1, person: textOf(person) }
}

const read = async (req: PayloadRequest, filter: LogFilter) => {
  if (!isEditorOrAdmin(req.user)) return null
  const { docs } = await req.payload.db.find<Person>({ collection: 'users', limit: MOST_PEOPLE, pagination: false, req, select: { name: true }, sort: 'name' })
  return { log: await readLog(req, filter), people: docs.map(({ id, name }) => ({ id: String(id), name })) }
}

/** `/admin/log`: who did what to which document, newest first, with the filter in the address. */
export const LogView = async (view: AdminViewServerProps) => {
  const filter = filterOf(view)
  const { language } = view.initPageResult.req.i18n
  const say = wordsIn(language)
  const answer = await staffOnly(view, (req) => read(req, filter))
  const { config } = view.initPageResult.req.payload
  const { admin } = config.routes
  const timeZone = timeZoneOf(config)
  return (
    <StaffPage steps={[{ label: say(WORDS.log) }]} view={view}>
      <div className="queue log gutter--left gutter--right">
        <header className="queue__head"><h1>{say(WORDS.log)}</h1></header>
        {!answer && <p role="alert">{say(WORDS.notAllowed)}</p>}
        {answer && (
          <>
            <LogFilters admin={admin} filter={filter} people={answer.people} say={say} timeZone={timeZone} />
            {answer.log.rows.length === 0
              ? <p className="queue__nothing" role="status">{say(WORDS.nothing)}</p>
              : (
                <>
                  <LogTable admin={admin} filter={filter} language={language} rows={answer.log.rows} say={say} timeZone={timeZone} titles={answer.log.titles} />
                  <LogPager admin={admin} filter={filter} log={answer.log} say={say} />
                </>
              )}
            <p className="queue__keys">{say(timeZoneWords(timeZone))} · {say(WORDS.verify)}</p>
          </>
        )}
      </div>
    </StaffPage>
  )
}
