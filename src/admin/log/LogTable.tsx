import type { LogRow } from '../../log/readLog'
import { deedWords } from '../shared/deedWords'
import type { Words } from '../shared/useWords'
import { WORDS } from './words'

type Props = { admin: string; language: string; rows: LogRow[]; say: (words: Words) => string }

const HASH_SHOWN = 10

const timeOf = (at: string, language: string): string =>
  new Date(at).toLocaleString(language.startsWith('zh') ? 'zh-CN' : 'en-GB', { dateStyle: 'short', timeStyle: 'medium' })

const hrefOf = (admin: string, document: string): string => `${admin}/collections/${document.replace(':', '/')}`

const Row = ({ admin, language, row, say }: Omit<Props, 'rows'> & { row: LogRow }) => {
  const { action, actorName, at, document, fromRevision, hash, isWhole, reason, seq, title, toRevision } = row
  return (
    <tr data-seq={seq} data-whole={isWhole}>
      <th scope="row">{seq}</th>
      <td><time dateTime={at}>{timeOf(at, language)}</time></td>
      <td>{actorName || say(WORDS.program)}</td>
      <td>{say(deedWords(action))}</td>
      <td>
        <a href={hrefOf(admin, document)} lang="zh-Hans">{title ?? say(WORDS.noTitle)}</a>
        <small className="log__document">{document}</small>
      </td>
      <td className="queue__number">{fromRevision ? `${fromRevision} → ${toRevision}` : toRevision}</td>
      <td className="log__reason">{reason}</td>
      <td>
        <code title={hash}>{hash.slice(0, HASH_SHOWN)}</code> <span aria-label={say(isWhole ? WORDS.whole : WORDS.broken)} className="log__mark" role="img">{isWhole ? '✓' : '✗'}</span>
      </td>
    </tr>
  )
}

/** Entries of the log, newest first. */
export const LogTable = ({ rows, say, ...props }: Props) => (
  <div className="log__rows" role="region" tabIndex={0} aria-label={say(WORDS.log)}>
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
      <tbody>{rows.map((row) => <Row {...props} key={row.id} row={row} say={say} />)}</tbody>
    </table>
  </div>
)
