import { NotFound, type PayloadRequest } from 'payload'

import { ClearError } from '../errors'

type Rows = 'issues' | 'media' | 'pages' | 'photos' | 'publications'

/**
 * The 409 for a save that named an old revision, with the row as the person may see it now; what they have sent is theirs
 * still. (For articles and captions: src/workflow/stale.ts.)
 * @returns NotFound when it is gone meanwhile.
 */
export const staleRow = async (req: PayloadRequest, collection: string, id: string, named: number): Promise<ClearError | NotFound> => {
  const { docs } = await req.payload.find({
    collection: collection as Rows, depth: 0, limit: 1, overrideAccess: false, pagination: false, req, where: { id: { equals: id } },
  })
  const [current] = docs
  if (!current) return new NotFound(req.t)
  return new ClearError(
    req, 409,
    {
      zh: `别人刚改过：您依据的是修订号 ${named}，现在是 ${current.revision ?? 1}。没有保存，您填写的内容还在；请记下来，重新载入后再改。`,
      en: `Somebody has changed it: you worked on revision ${named}, the current one is ${current.revision ?? 1}. Nothing was saved, and what you entered is still here; note it, reload, and change it again.`,
    },
    { code: 'stale', named, current },
  )
}
