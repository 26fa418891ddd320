'use client'

import { useDocumentInfo } from '@payloadcms/ui'

import { label } from '../fields/label'
import { FORMATS } from '../ingest/readers/formats'
import { CutArticles } from './report/CutArticles'
import { Faults } from './report/Faults'
import { KeptTexts } from './report/KeptTexts'
import type { Report } from './report/Report'
import { Warnings } from './report/Warnings'
import { useWords } from './shared/useWords'

const WORDS = {
  articles: label('稿件', 'Articles'),
  characters: label('字数', 'Characters'),
  dialect: label('切分依据', 'Cut by'),
  encoding: label('编码', 'Encoding'),
  format: label('格式', 'Format'),
  furniture: label('版面附属', 'Furniture'),
  heading: label('导入报告', 'Import report'),
  lines: label('行数', 'Lines'),
  photos: label('图片', 'Photos'),
}

const DIALECTS: Record<string, { en: string; zh: string }> = {
  layout: label('版面位置与字号', 'Position and size'),
  ocr: label('光学识别（OCR）的文字', 'Text from OCR'),
  structure: label('文件自带的结构', 'The file’s own structure'),
  'text-layer': label('文本层的文字', 'Text of a text layer'),
}

/** How the page was read and cut, and where a person should look: what blocks it first. */
export const ImportReport = () => {
  const say = useWords()
  const { data } = useDocumentInfo()
  const report = data?.report as Report | null | undefined
  if (!report) return null

  const format = FORMATS.find(({ name }) => name === report.format)
  const figures: [string, number | string][] = [
    [say(WORDS.articles), report.articles],
    [say(WORDS.photos), report.photos],
    [say(WORDS.furniture), report.furniture],
    [say(WORDS.lines), report.lines],
    [say(WORDS.characters), report.characters],
    [say(WORDS.format), format ? say(format) : report.format],
    [say(WORDS.encoding), report.encoding.toUpperCase()],
    [say(WORDS.dialect), say(DIALECTS[report.dialect] ?? label(report.dialect, report.dialect))],
  ]
  return (
    <section aria-label={say(WORDS.heading)} className="import-report field-type">
      <h3>{say(WORDS.heading)}</h3>
      <Faults faults={report.faults} />
      <dl>
        {figures.map(([name, figure]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      <KeptTexts kept={report.kept ?? []} />
      <CutArticles cut={report.cut} kept={report.kept ?? []} />
      <Warnings warnings={report.warnings} />
    </section>
  )
}
