'use client'

import { useDocumentInfo } from '@payloadcms/ui'

import { label } from '../fields/label'
import type { Warning } from '../ingest/types'
import { usePageNames } from './joins/usePageNames'
import { findingWords } from './report/findingWords'
import { useWords } from './shared/useWords'

/** In an article joined from several pages each doubt names its page. */
type Doubt = Warning & { page?: string }

const WORDS = {
  confidence: (percent: number) => label(`切分把握 ${percent}%`, `Cut with ${percent}% confidence`),
  heading: label('切分时有不确定之处，请对照原文行：', 'The import was not sure of this; look at the source lines:'),
  line: (n: number) => label(`第 ${n} 行`, `line ${n}`),
}

/** Quietly, above the source lines: where the import was not sure of this article. */
export const DoubtNotice = () => {
  const say = useWords()
  const { data } = useDocumentInfo()
  const doubts = (data?.doubts ?? []) as Doubt[]
  const pageNames = usePageNames([...doubts.flatMap(({ page }) => page ?? []), ...((data?.sourceLines ?? []) as { page: string }[]).map(({ page }) => page)])
  const confidence = data?.confidence as number | null | undefined
  if (doubts.length === 0 || typeof confidence !== 'number') return null
  return (
    <div className="doubt-notice">
      <p>
        <strong>{say(WORDS.heading)}</strong> {say(WORDS.confidence(Math.round(confidence * 100)))}
      </p>
      <ul>
        {doubts.map((doubt) => {
          const { todo, what } = findingWords(doubt)
          const page = doubt.page ? pageNames.get(doubt.page) : undefined
          return (
            <li key={`${doubt.rule}:${doubt.page ?? ''}:${doubt.line}`}>
              {[page && say(page), say(WORDS.line(doubt.line)), say(what), todo && say(todo)].filter(Boolean).join(' · ')}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
