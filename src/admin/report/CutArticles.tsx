'use client'

import { useConfig } from '@payloadcms/ui'

import { label } from '../../fields/label'
import { useWords } from '../shared/useWords'
import type { KeptText, Report } from './Report'

const WORDS = {
  heading: label('稿件与切分把握（低的在前）', 'Articles and how sure the cut is (low ones first)'),
  kept: label('保留', 'kept'),
  untitled: label('（无题）', '(no headline)'),
}

/** The articles as they were cut, the least certain first, each with a bar; after them those that a re-import kept. */
export const CutArticles = ({ cut, kept }: Pick<Report, 'cut'> & { kept: KeptText[] }) => {
  const say = useWords()
  const { config } = useConfig()
  const keptArticles = kept.filter(({ collection }) => collection === 'articles')
  if (cut.length + keptArticles.length === 0) return null
  const sorted = [...cut].sort((a, b) => a.confidence - b.confidence || a.line - b.line)
  return (
    <details open>
      <summary>{say(WORDS.heading)}</summary>
      <ol className="import-report__cut">
        {sorted.map(({ confidence, headline, id, line }) => {
          const percent = Math.round(confidence * 100)
          const title = headline ?? say(WORDS.untitled)
          return (
            <li key={id ?? line}>
              <span className="import-report__bar" data-level={confidence < 0.7 ? 'low' : 'good'}>
                <span style={{ width: `${percent}%` }} />
              </span>
              <span className="import-report__percent">{`${percent}%`}</span>
              <span lang="zh-Hans">{id ? <a href={`${config.routes.admin}/collections/articles/${id}`}>{title}</a> : title}</span>
            </li>
          )
        })}
        {keptArticles.map(({ headline, id }) => (
          <li data-kept key={id}>
            <span />
            <span className="import-report__percent">{say(WORDS.kept)}</span>
            <span lang="zh-Hans"><a href={`${config.routes.admin}/collections/articles/${id}`}>{headline ?? say(WORDS.untitled)}</a></span>
          </li>
        ))}
      </ol>
    </details>
  )
}
