import type { LogFilter, LogRow } from '../../log/readLog'
import { deedWords } from '../shared/deedWords'
import type { Words } from '../shared/useWords'
import { hrefOfLog } from './hrefOfLog'
import { reasonOf } from './reasonOf'
import { WORDS } from './words'

type Shared = { admin: string; filter: LogFilter; language: string; say: (words: Words) => string; timeZone: string; titles: ReadonlyMap<string, string | null> }

const HASH_SHOWN = 10

const timeOf = (at: string, language: string, timeZone: string): string =>
  new Date(at).toLocaleString(language.startsWith('zh') ? 'zh-CN' : 'en-GB', { dateStyle: 'short', timeStyle: 'medium', timeZone })

/** What it is called, with the way to its form as long as it is there. */
const Named = ({ admin, document, say, titles }: Pick<Shared, 'admin' | 'say' | 'titles'> & { document: string }) => {
  const title = titles.get(document)
  if (title === undefined) return <span className="log__gone">{say(WORDS.gone)}</span>
  const href = `${admin}/collections/${document.replace(':', '/')}`
  return title === null ? <a href={href}>{say(WORDS.noTitle)}</a> : <a href={href} lang="zh-Hans">{title}</a>
}

const Reason = ({ row, ...shared }: Pick<Shared, 'admin' | 'say' | 'titles'> & { row: LogRow }) => {
  const { document, said, words } = reasonOf(row)
  return (
    <>
      {words && <span className="log__program">{shared.say(words)}</span>}
      {document && <Named {...shared} document={document} />}
      {said}
    </>
  )
}

const Row = ({ admin, filter, language, row, say, timeZone, titles }: Shared & { row: LogRow }) => {
  const { action, actor, actorName, at, document, fromRevision, hash, isWhole, seq, toRevision } = row
  const only = (narrowed: Partial<LogFilter>): string => hrefOfLog(admin, { ...filter, ...narrowed, page: '' })
  return (
    <tr data-seq={seq} data-whole={isWhole}>
      <th scope="row">{seq}</th>
      <td><time dateTime={at}>{timeOf(at, language, timeZone)}</time></td>
      <td className="log__person">{actor ? <a href={only({ person: actor })} title={say(WORDS.onlyPerson)}>{actorName || actor}</a> : say(WORDS.program)}</td>
      <td className="log__action">{say(deedWords(action))}</td>
      <td className="log__subject">
        <Named admin={admin} document={document} say={say} titles={titles} />
        <a className="log__document" href={only({ document })} title={say(WORDS.onlyDocument)}>{document}</a>
      </td>
      <td className="queue__number">{fromRevision ? `${fromRevision} → ${toRevision}` : toRevision}</td>
      <td className="log__reason"><Reason admin={admin} row={row} say={say} titles={titles} /></td>
      <td className="log__chain">
        <code title={hash}>{hash.slice(0, HASH_SHOWN)}</code> <span aria-label={say(isWhole ? WORDS.whole : WORDS.broken)} className="log__mark" role="img">{isWhole ? '✓' : '✗'}</span>
      </td>
    </tr>
  )
}

/** Entries of the log, newest first. */
export const LogTable = ({ rows, ...shared }: Shared & { rows: LogRow[] }) => {
  const { say } = shared
  return (
    <div aria-label={say(WORDS.log)} className="log__rows" role="region" tabIndex={0}>
      <table className="queue__table log__table">
        <thead>
          <tr>
            <th scope="col">#</th>
            <th scope="col">{say(WORDS.time)}</th>
            <th scope="col">{say(WORDS.person)}</th>
            <th scope="col">{say(WORDS.action)}</th>
            <th scope="col">{say(WORDS.subject)}</th>
            <th className="queue__number" scope="col">{say(WORDS.revision)}</th>
            <th scope="col">{say(WORDS.reason)}</th>
            <th scope="col">{say(WORDS.chain)}</th>
          </tr>
        </thead>
        <tbody>{rows.map((row) => <Row {...shared} key={row.id} row={row} />)}</tbody>
      </table>
    </div>
  )
}
