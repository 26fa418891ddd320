import type { Database } from 'libsql'

import { issueAddress } from '../../../publishing/articleAddresses'
import { issuePath } from '../../pages/addresses'
import { iiifAddress } from '../iiifAddress'
import { both, plain, printed } from './both'
import { canvas } from './canvas'
import { navDate } from './navDate'
import { type IssueRow, pagesOf } from './placesOf'
import { PRESENTATION_CONTEXT } from './PRESENTATION_CONTEXT'
import type { Provider } from './providerOf'

const CERTAINTY: Record<string, [zh: string, en: string]> = {
  inferred: ['推断', 'inferred'], printed: ['见报', 'as printed'], uncertain: ['存疑', 'uncertain'],
}

const count = (pages: number, texts: number): { en: string[]; zh: string[] } =>
  both(`${pages} 个版面，${texts} 条正文与图片说明`, `${pages} ${pages === 1 ? 'page' : 'pages'}, ${texts} texts and captions`)

/**
 * An issue as a manifest: its public pages, in their order.
 * @param base where absolute addresses begin.
 */
export const manifest = (db: Database, base: string, issue: IssueRow, provider: Provider) => {
  const pages = pagesOf(db, issue.id)
  const canvases = pages.map((page) => canvas(db, base, issue, page))
  const thumbnail = canvases.find((each) => each.thumbnail)?.thumbnail
  const certainty = CERTAINTY[issue.dateCertainty]
  return {
    '@context': PRESENTATION_CONTEXT,
    id: `${base}${iiifAddress.manifest(issue.id)}`,
    type: 'Manifest',
    label: printed(`${issue.name} ${issue.date}`),
    summary: count(pages.length, pages.reduce((sum, { texts }) => sum + texts, 0)),
    metadata: [
      { label: both('报纸', 'Newspaper'), value: printed(issue.name) },
      { label: both('日期', 'Date'), value: plain(issue.date) },
      ...(certainty ? [{ label: both('日期依据', 'The date is'), value: both(...certainty) }] : []),
    ],
    ...navDate(issue.date),
    provider,
    homepage: [{ id: `${base}${issuePath(issue.publication, issue.date)}`, type: 'Text', label: printed(`${issue.name} ${issue.date}`), format: 'text/html', language: ['zh'] }],
    seeAlso: [{ id: issueAddress(base, issue.id), type: 'Dataset', format: 'application/json' }],
    partOf: [{ id: `${base}${iiifAddress.publication(issue.publication)}`, type: 'Collection', label: printed(issue.name) }],
    ...(thumbnail ? { thumbnail } : {}),
    items: canvases,
  }
}
