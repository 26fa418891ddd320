'use client'

import { useConfig } from '@payloadcms/ui'

import { label } from '../../fields/label'
import { useWords } from '../shared/useWords'
import type { KeptText } from './Report'

const WORDS = {
  heading: (count: number) =>
    label(`重新导入时保留的 ${count} 篇（已有人动过），请核对新文件的不同之处`, `${count} texts were kept because somebody has worked on them; look at where the new file differs`),
  line: (n: number) => label(`新文件第 ${n} 行`, `line ${n} of the new file`),
  same: label('新文件没有不同。', 'The new file reads the same.'),
  untitled: label('（无题）', '(no headline)'),
}

/** What a person has to look at after a page was imported again: texts that were kept, and how the new file reads. */
export const KeptTexts = ({ kept }: { kept: KeptText[] }) => {
  const say = useWords()
  const { config } = useConfig()
  if (kept.length === 0) return null
  return (
    <details open={kept.some(({ differences }) => differences.length > 0)}>
      <summary>{say(WORDS.heading(kept.length))}</summary>
      {kept.map(({ collection, differences, headline, id }) => (
        <section className="import-report__kept" key={id}>
          <h4 lang="zh-Hans">
            <a href={`${config.routes.admin}/collections/${collection}/${id}`}>{headline || say(WORDS.untitled)}</a>
          </h4>
          {differences.length === 0 && <p>{say(WORDS.same)}</p>}
          <ul>
            {differences.map(({ after, before, line }) => (
              <li key={`${line}:${before.join()}`}>
                <span>{say(WORDS.line(line))}</span>
                <span lang="zh-Hans">
                  {before.length > 0 && <del>{before.join(' ⏎ ')}</del>} {after.length > 0 && <ins>{after.join(' ⏎ ')}</ins>}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  )
}
