'use client'

import { useConfig } from '@payloadcms/ui'

import { label } from '../../fields/label'
import type { Finding } from '../../ingest/report/Finding'
import { useWords } from '../shared/useWords'
import { findingWords } from './findingWords'

const WORDS = {
  article: label('稿件', 'Article'),
  heading: (count: number) => label(`需要留意之处（${count}）`, `What to look at (${count})`),
  line: label('行', 'Line'),
  none: label('没有需要留意之处。', 'Nothing to look at.'),
  page: label('（整版）', '(the page)'),
  todo: label('怎么办', 'What to do'),
  untitled: label('（无题）', '(no headline)'),
  what: label('留意', 'Look at'),
}

/** What does not block but should be looked at, with the place and what to do. */
export const Warnings = ({ warnings }: { warnings: Finding[] }) => {
  const say = useWords()
  const { config } = useConfig()
  if (warnings.length === 0) return <p>{say(WORDS.none)}</p>
  const articleOf = ({ article, id }: Finding): React.ReactNode => {
    if (article === undefined) return say(WORDS.page)
    const title = article ?? say(WORDS.untitled)
    return id ? <a href={`${config.routes.admin}/collections/articles/${id}`}>{title}</a> : title
  }
  return (
    <details open={warnings.length <= 5}>
      <summary>{say(WORDS.heading(warnings.length))}</summary>
      <div className="import-report__table">
        <table>
          <thead>
            <tr>
              {[WORDS.line, WORDS.article, WORDS.what, WORDS.todo].map((words) => (
                <th key={words.en} scope="col">{say(words)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {warnings.map((warning, index) => {
              const { todo, what } = findingWords(warning)
              return (
                <tr key={`${warning.line}:${warning.rule}:${index}`}>
                  <td>{warning.line}</td>
                  <td lang="zh-Hans">{articleOf(warning)}</td>
                  <td>{say(what)}</td>
                  <td>{todo && say(todo)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </details>
  )
}
