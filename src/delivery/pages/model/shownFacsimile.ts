import type { Database } from 'libsql'

import type { PublicImage } from '../../../publishing/articleSnapshot'
import { facsimileOf } from '../../iiif/facsimileOf'
import { Problem } from '../../Problem'

/** The image of a printed page; null where there is none, and where readers may not see it. */
export const shownFacsimile = (db: Database, page: { facsimile: string | null; id: string }): PublicImage | null => {
  const found = facsimileOf(db, page)
  return found instanceof Problem ? null : found
}
