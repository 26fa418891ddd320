import type { Payload } from 'payload'

import { findOrCreate } from './findOrCreate'
import type { PageEntry } from './PageEntry'

type Place = Pick<PageEntry, 'certainty' | 'date' | 'publication'>

const publicationOf = (payload: Payload, name: string): Promise<{ id: string }> =>
  findOrCreate(
    async () => {
      const { docs } = await payload.find({
        collection: 'publications', depth: 0, limit: 1, overrideAccess: true, pagination: false, where: { name: { equals: name } },
      })
      return docs[0] ?? null
    },
    () => payload.create({ collection: 'publications', data: { name }, depth: 0, overrideAccess: true }),
  )

/** The issue of that newspaper on that day, made (with the newspaper) when it is not there yet. */
export const issueOf = async (payload: Payload, { certainty, date, publication }: Place): Promise<string> => {
  const paper = await publicationOf(payload, publication)
  const issue = await findOrCreate<{ id: string }>(
    async () => {
      const { docs } = await payload.find({
        collection: 'issues', depth: 0, joins: false, limit: 1, overrideAccess: true, pagination: false,
        where: { and: [{ publication: { equals: paper.id } }, { date: { equals: date } }] },
      })
      return docs[0] ?? null
    },
    () => payload.create({
      collection: 'issues', data: { date, dateCertainty: certainty, publication: paper.id }, depth: 0, overrideAccess: true,
    }),
  )
  return issue.id
}
