import type { Payload } from 'payload'

import type { ImportFile } from '../payload-types'
import { isGivenUp } from './attempts'
import { type WorkFile, workFiles } from './workFile'

/** What failed before, and the parts of a METS file that did not get through, are tried again. */
const isOpenAgain = (files: ImportFile[], file: ImportFile): boolean => {
  if (file.state === 'failed') return !isGivenUp(file)
  const mets = file.state === 'part' ? files.find(({ path }) => path === file.partOf) : undefined
  return file.state === 'part' && mets?.state !== 'done' && !(mets && isGivenUp(mets))
}

/** The files of an import, in the order they are imported; those that are not through are `waiting`. */
export const openFiles = async (payload: Payload, id: string): Promise<WorkFile[]> => {
  const { docs } = await payload.db.find<ImportFile>({ collection: 'import-files', pagination: false, where: { import: { equals: id } } })
  const again = docs.filter((file) => isOpenAgain(docs, file))
  const data = { partOf: null, state: 'waiting' as const }
  if (again.length > 0) {
    await payload.db.updateMany({
      collection: 'import-files', data: { ...data, updatedAt: new Date().toISOString() }, where: { id: { in: again.map((file) => file.id) } },
    })
  }
  return workFiles(docs.map((file) => (again.includes(file) ? { ...file, ...data } : file)))
}
