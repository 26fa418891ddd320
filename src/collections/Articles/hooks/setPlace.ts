import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { ClearError } from '../../../errors'
import type { Article } from '../../../payload-types'
import { idOf } from '../../../workflow/document'

type PageRow = { id: string; issue: unknown; publication: unknown }

const pageRow = (req: PayloadRequest, id: string): Promise<PageRow | null> =>
  req.payload.db.findOne<PageRow>({ collection: 'pages', req, where: { id: { equals: id } } })

/** The issue and the publication follow from the pages, which are all of one issue. */
export const setPlace: CollectionBeforeChangeHook<Article> = async ({ data, originalDoc, req }) => {
  const pages = (data.pages ?? []).map(idOf).filter((id) => id !== null)
  const before = (originalDoc?.pages ?? []).map(idOf)
  const isSame = pages.length === before.length && pages.every((id, index) => id === before[index])
  if (pages.length === 0 || (isSame && originalDoc?.issue)) return data

  const rows = []
  for (const id of pages) rows.push(await pageRow(req, id))
  const [first] = rows
  if (!first) return data
  if (rows.some((row) => idOf(row?.issue) !== idOf(first.issue))) {
    throw new ClearError(req, 400, {
      zh: '一篇稿件的各版须属同一期。',
      en: 'The pages of an article must all be of one issue.',
    })
  }
  return { ...data, issue: idOf(first.issue), publication: idOf(first.publication) }
}
