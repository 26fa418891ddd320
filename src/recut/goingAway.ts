import type { PayloadRequest } from 'payload'

import { idOf } from '../workflow/document'
import { cannotGo } from './cutErrors'
import type { PageUnits, PhotoRow, UnitRow } from './readPageUnits'

const nameOf = ({ doc, working }: UnitRow): string => String(working.headline || working.text || '').slice(0, 30) || doc.id

/** The photo that goes with a caption; null when it has other captions. @throws {ClearError} 409 when it must stay. */
const photoOf = (req: PayloadRequest, row: UnitRow, { photos, rows }: PageUnits): PhotoRow | null => {
  const photo = photos.get(String(row.working.photo))
  if (!photo) return null
  if ([...rows.values()].some((other) => other !== row && other.working.photo === row.working.photo)) return null
  if (!idOf(photo.image)) return photo
  throw cannotGo(
    req, row.doc.id, `图片“${nameOf(row)}”已有图片文件，它的说明不能全部移走；请先取下图片文件，或留下一行。`,
    `The photo “${nameOf(row)}” has an image, so its caption cannot all be taken away; take the image off first, or leave it a line.`, 'has-image',
  )
}

/**
 * Whether an empty text may go: what readers may have cited, or other articles are part of, stays.
 * @returns the photo that goes with it, if any. @throws {ClearError} 409.
 */
export const checkGoing = async (req: PayloadRequest, row: UnitRow, units: PageUnits): Promise<PhotoRow | null> => {
  const { collection, doc } = row
  if (doc.snapshot) {
    throw cannotGo(
      req, doc.id, `“${nameOf(row)}”曾经批准公开，读者可能已引用，不能移空或并入别处；请把别的并到它里面。`,
      `“${nameOf(row)}” has been public and readers may point at it, so it cannot be emptied or merged away; merge the other into it.`, 'was-approved',
    )
  }
  if (collection === 'captions') return photoOf(req, row, units)
  const joined = await req.payload.db.count({ collection: 'articles', req, where: { joinedInto: { equals: doc.id } } })
  if (joined.totalDocs === 0) return null
  throw cannotGo(
    req, doc.id, `已有续文接在“${nameOf(row)}”之后，不能移空或并入别处；请先拆开续文，或把别的并到它里面。`,
    `A continuation was joined to “${nameOf(row)}”, so it cannot be emptied or merged away; take that apart first, or merge the other into it.`, 'has-joined',
  )
}
