import type { People } from './job'
import { madePage } from './madePage'
import type { Door } from './openDoor'
import { say } from './say'

/** Imports the made-up page of this number into one of the issues, through the public door. */
export const importPage = async (door: Door, people: People, number: number): Promise<void> => {
  const { body } = await door('GET', '/issues?limit=10&depth=0&sort=date', { as: people.corrector })
  const issue = body.docs[number % body.docs.length]
  if (!issue) throw new Error('There is no issue to import into.')
  say({ is: 'begin', what: `import ${number}` })
  const reply = await door('POST', '/pages', {
    as: people.corrector,
    body: { issue: issue.id },
    file: { name: `made-${number}.txt`, text: madePage(number, { articles: 1 + (number % 3) }) },
  })
  if (reply.status === 201) say({ is: 'ack', done: { deed: 'import', page: String(reply.body.doc.id) } })
  else say({ is: 'trouble', message: `import ${number} answered ${reply.status}: ${JSON.stringify(reply.body).slice(0, 300)}` })
}
