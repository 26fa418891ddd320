import type { PayloadRequest } from 'payload'

import { byOrder } from '../editorial/byOrder'
import type { SourceLines } from '../editorial/sourceLines'
import { actorOf } from '../workflow/actor'
import { idOf } from '../workflow/document'
import { openRevision } from '../workflow/openRevision'
import { permissionsOf } from '../workflow/permissions'
import { readOpen } from '../workflow/readOpen'
import type { DeskCaption, DeskPhoto } from './DeskAnswer'
import { settledOf } from './textOf'

type Size = { url?: string | null }
type ImageRow = Size & { alt?: string | null; height?: number | null; sizes?: { thumbnail?: Size; web?: Size } | null; width?: number | null }
type PhotoRow = { credit?: string | null; id: string; image?: ImageRow | string | null; order?: number | null }
type CaptionRow = { id: string; settledSuspects?: unknown; sourceLines?: unknown; text?: string | null }

const photoOf = ({ credit, id, image }: PhotoRow): DeskPhoto => {
  // A bare id is an image that who asks may not see.
  const { alt, height, sizes, url, width } = typeof image === 'object' && image !== null ? image : ({} as ImageRow)
  // A small image has no smaller sizes.
  const imageURL = sizes?.web?.url ?? url ?? null
  return {
    id: String(id), alt: alt ?? null, credit: credit ?? null, height: height ?? null, imageURL,
    thumbnailURL: sizes?.thumbnail?.url ?? imageURL, width: width ?? null,
  }
}

/** The captions of an article's photos, in the order of the page, each as it was saved last. */
export const deskCaptions = async (req: PayloadRequest, article: string): Promise<DeskCaption[]> => {
  const actor = actorOf(req)
  const photos = await req.payload.find({
    collection: 'photos', depth: 1, overrideAccess: false, pagination: false, req, where: { article: { equals: article } },
  })
  const captions: DeskCaption[] = []
  for (const photo of (photos.docs as unknown as PhotoRow[]).sort(byOrder)) {
    const { docs } = await req.payload.find({
      collection: 'captions', depth: 0, draft: true, overrideAccess: false, pagination: false, req, sort: 'id', where: { photo: { equals: photo.id } },
    })
    for (const { id, settledSuspects, sourceLines, text } of docs as unknown as CaptionRow[]) {
      const doc = await readOpen(req, 'captions', String(id))
      if (!doc) continue
      captions.push({
        id: String(id), revision: openRevision(doc), stage: doc.stage, mine: idOf(doc.assignee) === actor.id, text: text ?? '',
        settledSuspects: settledOf({ settledSuspects }),
        sourceLines: (sourceLines ?? []) as SourceLines,
        photo: photoOf(photo),
        permissions: await permissionsOf(req, 'captions', doc),
      })
    }
  }
  return captions
}
