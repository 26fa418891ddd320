import type { PayloadRequest } from 'payload'

import type { StoredFurniture } from '../../editorial/cutting/stored'
import { ClearError } from '../../errors'
import type { PageRow } from '../../recut/page/findPage'
import { idOf } from '../../workflow/document'

type WithFurniture = { furniture?: StoredFurniture[] | null; id: string; title?: string | null }

const isConcerned = ({ furniture, id }: WithFurniture, page: string): boolean =>
  (furniture ?? []).some(({ isByHand, others = [] }) => (id === page ? isByHand : others.some((lines) => lines.page === page)))

/**
 * Furniture is the page's and made anew with it. What a person has made furniture of, there or from its lines on another
 * page of the issue, would be lost or stand twice.
 * @throws {ClearError} 409, with nothing changed.
 */
export const refuseCutFurniture = async (req: PayloadRequest, { id, issue }: PageRow): Promise<void> => {
  const { docs } = await req.payload.db.find<WithFurniture>({
    collection: 'pages', pagination: false, req, select: { furniture: true, title: true }, where: { issue: { equals: idOf(issue) } },
  })
  const found = docs.find((page) => isConcerned({ ...page, id: String(page.id) }, id))
  if (!found) return
  throw new ClearError(
    req, 409,
    {
      zh: `${found.title}：有人在重新切分时把这一版的行划为版面附属，重新导入会丢失它们；没有改动任何内容。请先在“切分版面”中撤销那次切分，或把那些行移回稿件，再导入。`,
      en: `${found.title}: somebody has made furniture of lines of this page by hand, which importing it again would lose; nothing was done. Undo that cut, or move the lines back into an article, then import it again.`,
    },
    { code: 'furniture-by-hand', page: String(found.id) },
  )
}
