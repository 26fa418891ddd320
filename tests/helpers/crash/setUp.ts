import type { Payload } from 'payload'

import { importPage } from './importPage'
import type { People } from './job'
import type { Door } from './openDoor'

const PASSWORD = 'correct-horse-battery'

const editor = async (payload: Payload, name: string): Promise<string> => {
  const email = `${name}@example.com`
  await payload.create({
    collection: 'users', data: { email, name, password: PASSWORD, role: 'editor' }, overrideAccess: true,
  })
  const { token } = await payload.login({ collection: 'users', data: { email, password: PASSWORD } })
  return String(token)
}

/** So that approving a caption renews the article it belongs to. */
const putPhotosToArticles = async (payload: Payload, door: Door, people: People): Promise<void> => {
  const { docs } = await payload.find({ collection: 'photos', depth: 0, overrideAccess: true, pagination: false })
  for (const { id, page } of docs) {
    const articles = await payload.find({ collection: 'articles', depth: 0, draft: true, overrideAccess: true, where: { pages: { in: [page] } } })
    const set = await door('PATCH', `/photos/${id}`, { as: people.approver, body: { article: articles.docs[0]?.id, revision: 1 } })
    if (set.status !== 200) throw new Error(`The photo ${id} could not be put to its article: ${JSON.stringify(set.body)}`)
  }
}

/** Two editors, two publications with two issues each, and pages to work on. */
export const setUp = async (payload: Payload, door: Door, pages: number): Promise<People> => {
  // The first user becomes the admin, whoever it is.
  await payload.create({
    collection: 'users', overrideAccess: true,
    data: { email: 'admin@example.com', name: 'admin', password: PASSWORD, role: 'admin' },
  })
  const people = { approver: await editor(payload, 'approver'), corrector: await editor(payload, 'corrector') }
  for (const name of ['东城日报', '西城晚报']) {
    const publication = await door('POST', '/publications', { as: people.approver, body: { name } })
    for (const date of ['2021-05-01', '2022-06-02']) {
      const issue = await door('POST', '/issues', {
        as: people.approver, body: { date, dateCertainty: 'printed', publication: publication.body.doc?.id },
      })
      if (issue.status !== 201) throw new Error(`The issue could not be made: ${JSON.stringify(issue.body)}`)
    }
  }
  for (let page = 0; page < pages; page++) await importPage(door, people, page)
  await putPhotosToArticles(payload, door, people)
  return people
}
