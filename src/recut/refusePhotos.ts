import type { PayloadRequest } from 'payload'

import { idOf } from '../workflow/document'
import type { LastCut } from './lastCut'
import type { PageUnits } from './readPageUnits'
import { refuseLocked } from './turnedUnit'

/**
 * A photo goes from one article to another only where its captions and both articles may be cut: what is approved shows it,
 * and would become another thing in public.
 * @throws NotAllowedNow 403 or 409.
 */
export const refusePhotos = (req: PayloadRequest, { rows }: Pick<PageUnits, 'rows'>, changed: LastCut['photos']['changed']): void => {
  for (const { after, before, id } of changed) {
    if (idOf(after.article) === idOf(before.article)) continue
    const captions = [...rows.values()].filter(({ working }) => working.photo === id)
    const articles = [before.article, after.article].flatMap((article) => rows.get(idOf(article) ?? '') ?? [])
    for (const row of [...captions, ...articles]) refuseLocked(req, row)
  }
}
