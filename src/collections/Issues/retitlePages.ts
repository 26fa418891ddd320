import type { PayloadRequest } from 'payload'

import { pageTitle } from '../Pages/pageTitle'

type Titled = { fileName?: string | null; id: string; name?: string | null; number?: number | null }

/** The pages of an issue are called after it. */
export const retitlePages = async (req: PayloadRequest, issue: string, title: string): Promise<void> => {
  const { docs } = await req.payload.db.find<Titled>({
    collection: 'pages', pagination: false, req, select: { fileName: true, name: true, number: true }, where: { issue: { equals: issue } },
  })
  for (const { id, ...page } of docs) {
    await req.payload.db.updateOne({
      collection: 'pages', data: { title: pageTitle(title, page) }, options: { atomic: true }, req,
      where: { id: { equals: id } },
    })
  }
}
