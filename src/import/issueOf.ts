import type { Payload } from 'payload'

import { issueKey } from '../collections/Issues/issueKey'
import type { Issue } from '../payload-types'
import { findOrCreate } from './findOrCreate'

/** A newspaper by its name and a day of it, `YYYY-MM-DD`. */
export type NamedIssue = { certainty: Issue['dateCertainty']; date: string; publication: string }

const findPublication = async (payload: Payload, name: string): Promise<{ id: string } | null> =>
  payload.db.findOne<{ id: string }>({ collection: 'publications', select: { name: true }, where: { name: { equals: name } } })

const findIssueOf = (payload: Payload, publication: string, date: string): Promise<{ id: string } | null> =>
  payload.db.findOne<{ id: string }>({ collection: 'issues', select: { title: true }, where: { key: { equals: issueKey(publication, date) } } })

/** The issue of that newspaper on that day, if it is there. */
export const findIssue = async (payload: Payload, { date, publication }: Pick<NamedIssue, 'date' | 'publication'>): Promise<string | null> => {
  const paper = await findPublication(payload, publication)
  const issue = paper && (await findIssueOf(payload, paper.id, date))
  return issue && String(issue.id)
}

/** The issue of that newspaper on that day, made (with the newspaper) when it is not there yet. */
export const issueOf = async (payload: Payload, { certainty, date, publication }: NamedIssue): Promise<string> => {
  const paper = await findOrCreate<{ id: string }>(
    () => findPublication(payload, publication),
    () => payload.create({ collection: 'publications', data: { name: publication }, depth: 0, overrideAccess: true }),
  )
  const issue = await findOrCreate<{ id: string }>(
    () => findIssueOf(payload, paper.id, date),
    () => payload.create({
      collection: 'issues', data: { date, dateCertainty: certainty, publication: paper.id }, depth: 0, overrideAccess: true,
    }),
  )
  return String(issue.id)
}
