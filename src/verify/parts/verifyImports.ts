import { lookAgain, lookAgainAtEach } from '../lookAgain'
import type { Problem } from '../Problem'
import { count, type Part, type Verifying } from '../Verifying'
import { rowsOf } from './rowsOf'

type ImportRow = { filesCount?: number | null; id: string; state: string }
type ChunkRow = { id: string; key: string; upload: string }

const checkImport = async ({ payload }: Verifying, { filesCount, id }: ImportRow): Promise<Problem[]> => {
  const { totalDocs } = await payload.db.count({ collection: 'import-files', where: { import: { equals: id } } })
  return totalDocs === (filesCount ?? 0) ? [] : [{
    check: 'imports', todo: 'send the files again, or delete the import: the pages that came of it stay', what: `it counts ${filesCount ?? 0} files, and ${totalDocs} are there`, where: `imports:${id}`,
  }]
}

/** Content that no file names, of uploads that are over. */
const strayContent = async ({ payload }: Verifying, chunks: readonly ChunkRow[]): Promise<Map<string, Problem[]>> => {
  const uploads = [...new Set(chunks.map(({ upload }) => upload))]
  const { docs } = await payload.db.find<{ id: string; upload?: string | null }>({
    collection: 'import-files', pagination: false, select: { upload: true }, where: { upload: { in: uploads } },
  })
  const known = new Set(docs.map(({ upload }) => upload))
  return new Map(chunks.filter(({ upload }) => !known.has(upload)).map(({ id, key }) => [String(id), [
    { check: 'imports', todo: 'an upload that was cut off leaves such; it does no harm and takes up space', what: 'no file of an import names this content', where: `import-chunks:${key}` },
  ]]))
}

/** Imports have the files they count, and content belongs to a file. */
export const verifyImports: Part = async function* (verifying) {
  const { payload } = verifying
  for await (const rows of rowsOf<ImportRow>(payload, 'imports', { select: { filesCount: true, state: true } })) {
    yield* await lookAgainAtEach(rows.map(({ id }) => String(id)), async (id) => {
      const row = await payload.db.findOne<ImportRow>({ collection: 'imports', select: { filesCount: true, state: true }, where: { id: { equals: id } } })
      return row && checkImport(verifying, row)
    })
    count(verifying, 'imports', rows.length)
  }
  for await (const chunks of rowsOf<ChunkRow>(payload, 'import-chunks', { select: { key: true, upload: true } })) {
    yield* await lookAgain(chunks.map(({ id }) => String(id)), async (ids) => {
      const { docs } = await payload.db.find<ChunkRow>({ collection: 'import-chunks', pagination: false, select: { key: true, upload: true }, where: { id: { in: [...ids] } } })
      return strayContent(verifying, docs)
    })
  }
}
