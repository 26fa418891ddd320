import type { PayloadRequest } from 'payload'

import { pageTitle } from '../Pages/pageTitle'

type Titled = { id: string; name?: string | null; number?: number | null }

/** The pages of an issue are called after it. */
export const retitlePages = async (req: PayloadRequest, issue: string, title: string): Promise<void> => {
  const { docs } = await req.payload.db.find<Titled>({
    collection: 'pages', pagination: false, req, select: { name: true, number: true }, where: { issue: { equals: issue } },
  })
  for (const { id, name, number } of docs) {
    await req.payload.db.updateOne({
      collection: 'pages', data: { title: pageTitle(title, number, name) }, options: { atomic: true }, req,
      where: { id: { equals: id } },
    })
  }
}
