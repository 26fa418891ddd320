'use client'

import { useWords } from '../shared/useWords'
import type { ShownResult } from './shownResults'
import { STATUS_WORDS, WORDS } from './words'

type Props = { admin: string; results: ShownResult[] }

const FIGURES = ['articles', 'photos', 'faults', 'warnings'] as const

/** Page by page: what became of it, with the way to it. */
export const ResultTable = ({ admin, results }: Props) => {
  const say = useWords()
  return (
    <div className="import-table">
      <table>
        <caption>{say(WORDS.results)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(WORDS.page)}</th>
            <th scope="col">{say(WORDS.status)}</th>
            {FIGURES.map((figure) => <th className="import-table__figure" key={figure} scope="col">{say(WORDS[figure])}</th>)}
            <th scope="col">{say(WORDS.message)}</th>
          </tr>
        </thead>
        <tbody>
          {results.map((result) => (
            <tr data-status={result.status} key={result.key}>
              <th scope="row">
                {result.page ? <a href={`${admin}/pages/${result.page}`}>{result.title}</a> : <span>{result.number ? `${result.number} · ` : ''}{result.file}</span>}
                {result.page && <small>{result.file}</small>}
              </th>
              <td className="import-table__status">{say(STATUS_WORDS[result.status])}</td>
              {FIGURES.map((figure) => (
                <td className={`import-table__figure${result[figure] > 0 ? ` import-table__${figure}` : ''}`} key={figure}>
                  {result.page ? result[figure] : '—'}
                </td>
              ))}
              <td>{result.message && say(result.message)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
