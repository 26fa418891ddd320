import type { People } from './job'
import type { Door } from './openDoor'
import { say } from './say'

/** Makes an article by hand on the first page, through the public door. */
export const createArticle = async (door: Door, people: People): Promise<void> => {
  const { body } = await door('GET', '/pages?limit=1&depth=0&sort=createdAt', { as: people.corrector })
  const [page] = body.docs
  if (!page) throw new Error('There is no page to put an article on.')
  say({ is: 'begin', what: 'create' })
  const reply = await door('POST', '/articles', {
    as: people.corrector, body: { headline: '手工补录的稿件', pages: [page.id] },
  })
  if (reply.status === 201) {
    say({ is: 'ack', done: { deed: 'create', document: `articles:${reply.body.doc.id}`, toRevision: 1 } })
  } else say({ is: 'trouble', message: `create answered ${reply.status}: ${JSON.stringify(reply.body).slice(0, 300)}` })
}
