import type { PayloadRequest } from 'payload'

import type { SourceLines } from '../editorial/sourceLines'
import type { SourceLine } from '../ingest'
import { idOf } from '../workflow/document'
import type { DeskPage } from './DeskAnswer'

type PageRow = { facsimile?: unknown; id: string; title?: string | null }
type SourceRow = { id: string; lines: SourceLine[]; page: unknown; revision: number; sha256: string }
type ImageRow = { filename?: string | null; height?: number | null; id: string; mimeType?: string | null; sizes?: { desk?: { url?: string | null } }; url?: string | null; width?: number | null }

const facsimileOf = async (req: PayloadRequest, { facsimile }: PageRow): Promise<DeskPage['facsimile']> => {
  const id = idOf(facsimile)
  if (id === null) return null
  const { docs } = await req.payload.find({ collection: 'media', depth: 0, limit: 1, overrideAccess: false, req, where: { id: { equals: id } } })
  const image = docs[0] as ImageRow | undefined
  // No browser shows a TIFF.
  if (!image?.url || !image.width || !image.height || image.mimeType === 'image/tiff') return null
  return { url: image.url, width: image.width, height: image.height }
}

/**
 * The pages in the order named, each with the files that the lines are lines of; a page that none is of, with its newest.
 * Pages that who asks may not see are left out.
 */
export const deskPages = async (req: PayloadRequest, ids: readonly string[], sourceLines: SourceLines): Promise<DeskPage[]> => {
  if (ids.length === 0) return []
  const found = { depth: 0, overrideAccess: false, pagination: false, req } as const
  const pages = await req.payload.find({ ...found, collection: 'pages', where: { id: { in: [...ids] } } })
  const sources = await req.payload.find({
    ...found, collection: 'page-sources', select: { lines: true, page: true, revision: true, sha256: true }, sort: '-revision', where: { page: { in: [...ids] } },
  })
  const rows = sources.docs as unknown as SourceRow[]
  const answers = (pages.docs as unknown as PageRow[])
    .sort((a, b) => ids.indexOf(String(a.id)) - ids.indexOf(String(b.id)))
    .map(async (page): Promise<DeskPage> => {
      const own = rows.filter((row) => idOf(row.page) === String(page.id))
      const used = new Set(sourceLines.filter((group) => group.page === String(page.id)).map(({ source }) => source))
      const shown = used.size > 0 ? own.filter(({ sha256 }) => used.has(sha256)) : own.slice(0, 1)
      return {
        id: String(page.id), title: page.title ?? String(page.id), facsimile: await facsimileOf(req, page),
        sources: shown.map(({ lines, sha256 }) => ({ lines, sha256 })),
      }
    })
  return Promise.all(answers)
}
