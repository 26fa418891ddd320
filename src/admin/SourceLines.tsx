'use client'

import { useDocumentInfo } from '@payloadcms/ui'

import { lineKey } from '../editorial/lineKey'
import { label } from '../fields/label'
import { usePageNames } from './joins/usePageNames'
import { DoubtNotice } from './DoubtNotice'
import { ROLE_WORDS } from './roleWords'
import { usePageLines } from './shared/usePageLines'
import { useWords } from './shared/useWords'

type Group = { lines: number[]; page: string; role: string; source: string }

const WORDS = {
  failed: label('原文行读取失败；请重新载入本页。', 'The source lines could not be read; reload this page.'),
  heading: label('原文行（数字化原样，不可更改）', 'Source lines (as digitised, never changed)'),
  loading: label('正在读取原文行…', 'Reading the source lines…'),
  moved: label('原文行已随文字接到另一篇。', 'The source lines went with the text into another article.'),
  none: label('没有原文行：此稿不是从版面切出的。', 'No source lines: this was not cut from a page.'),
}

/** What was digitised, line by line with its numbers, beside the text that is corrected against it. */
export const SourceLines = () => {
  const say = useWords()
  const { data } = useDocumentInfo()
  const groups = (data?.sourceLines ?? []) as Group[]
  const pages = groups.map(({ page }) => page)
  const texts = usePageLines(pages)
  const pageNames = usePageNames(pages)

  const content = (): React.ReactNode => {
    if (groups.length === 0) return <p>{say(data?.stage === 'joined' ? WORDS.moved : WORDS.none)}</p>
    if (texts === 'loading') return <p>{say(WORDS.loading)}</p>
    if (texts === 'failed') return <p role="alert">{say(WORDS.failed)}</p>
    return groups.map(({ lines, page, role, source }, index) => (
      <div className="source-lines__group" data-role={role} key={`${page}:${lines.join(',')}`}>
        {(groups[index - 1]?.role !== role || groups[index - 1]?.page !== page) && (
          <h4>{[pageNames.get(page), ROLE_WORDS[role] ?? label(role, role)].flatMap((words) => (words ? [say(words)] : [])).join(' · ')}</h4>
        )}
        <ol>
          {lines.map((n) => (
            <li key={n} value={n}>
              <span lang="zh-Hans">{texts.get(lineKey({ n, page, source }))}</span>
            </li>
          ))}
        </ol>
      </div>
    ))
  }

  return (
    <section aria-label={say(WORDS.heading)} className="source-lines" tabIndex={0}>
      <DoubtNotice />
      <h3>{say(WORDS.heading)}</h3>
      {content()}
    </section>
  )
}
