'use client'

import { useDocumentInfo } from '@payloadcms/ui'

import { label } from '../fields/label'
import { useWords } from './useWords'

type Report = {
  articles: number
  dialect: string
  encoding: string
  furniture: number
  lines: number
  photos: number
  warnings: { article: string | null; line: number; message: string; rule: string }[]
}

const WORDS = {
  article: label('稿件', 'Article'),
  articles: label('稿件', 'Articles'),
  dialect: label('文本类型', 'Kind of text'),
  encoding: label('编码', 'Encoding'),
  furniture: label('版面附属', 'Furniture'),
  heading: label('导入报告', 'Import report'),
  line: label('行', 'Line'),
  lines: label('行数', 'Lines'),
  noWarnings: label('没有需要留意之处。', 'Nothing to look at.'),
  note: label('留意', 'Look at'),
  photos: label('图片', 'Photos'),
  rule: label('规则', 'Rule'),
  untitled: label('（无题）', '(no headline)'),
  warnings: label('切分时需要留意之处', 'What to look at after cutting'),
}

const DIALECTS: Record<string, { en: string; zh: string }> = {
  ocr: label('光学识别（OCR）', 'OCR'),
  'text-layer': label('文本层', 'Text layer'),
}

/** How the page was read and cut, and where a person should look. */
export const ImportReport = () => {
  const say = useWords()
  const { data } = useDocumentInfo()
  const report = data?.report as Report | null | undefined
  if (!report) return null

  const figures: [string, number | string][] = [
    [say(WORDS.articles), report.articles],
    [say(WORDS.photos), report.photos],
    [say(WORDS.furniture), report.furniture],
    [say(WORDS.lines), report.lines],
    [say(WORDS.encoding), report.encoding.toUpperCase()],
    [say(WORDS.dialect), say(DIALECTS[report.dialect] ?? label(report.dialect, report.dialect))],
  ]
  return (
    <section aria-label={say(WORDS.heading)} className="import-report field-type">
      <h3>{say(WORDS.heading)}</h3>
      <dl>
        {figures.map(([name, figure]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      {report.warnings.length === 0 ? (
        <p>{say(WORDS.noWarnings)}</p>
      ) : (
        <details open={report.warnings.length <= 5}>
          <summary>{`${say(WORDS.warnings)} (${report.warnings.length})`}</summary>
          <table>
            <thead>
              <tr>
                {[WORDS.line, WORDS.article, WORDS.note, WORDS.rule].map((words) => (
                  <th key={words.en} scope="col">{say(words)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {report.warnings.map(({ article, line, message, rule }) => (
                <tr key={`${line}:${rule}:${message}`}>
                  <td>{line}</td>
                  <td lang="zh-Hans">{article ?? say(WORDS.untitled)}</td>
                  <td>{message}</td>
                  <td><code>{rule}</code></td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  )
}
