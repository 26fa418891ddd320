import type { People } from './job'
import type { Door } from './openDoor'
import { say } from './say'

export type Parts = { first: string; join: string; second: string }

/** What the second part says, so that the audit can look for it: each part has a text of its own. */
const textOf = (part: string): string => `续文${part}只在一处。`

const body = (text: string): Record<string, unknown> => ({
  root: {
    type: 'root', version: 1, direction: null, format: '', indent: 0,
    children: [{
      type: 'paragraph', version: 1, direction: null, format: '', indent: 0, textFormat: 0,
      children: [{ type: 'text', version: 1, text, detail: 0, format: 0, mode: 'normal', style: '' }],
    }],
  },
})

let made = 0

const make = async (door: Door, people: People, page: string, text: string): Promise<string> => {
  const { body: answer, status } = await door('POST', '/articles', {
    as: people.corrector, body: { body: body(text), headline: '分版的稿件', pages: [page] },
  })
  if (status !== 201) throw new Error(`The part could not be made: ${status} ${JSON.stringify(answer)}`)
  return answer.doc.id
}

const confirm = (door: Door, people: People, { join }: Parts) =>
  door('POST', `/joins/${join}/confirm`, { as: people.corrector, body: { from: 1, to: 1 } })

/** Two articles of one issue that wait to be joined, or have been. */
export const prepareParts = async (door: Door, people: People, deed: 'join' | 'unjoin'): Promise<Parts> => {
  const { body: pages } = await door('GET', '/pages?limit=1&depth=0&sort=createdAt', { as: people.corrector })
  const [page] = pages.docs
  if (!page) throw new Error('There is no page to put an article on.')
  const first = await make(door, people, page.id, '前文一段。')
  const second = await make(door, people, page.id, textOf(`${process.pid}号${++made}`))
  const { body: proposed, status } = await door('POST', '/joins/propose', { as: people.corrector, body: { from: first, to: second } })
  if (status !== 200) throw new Error(`The join could not be proposed: ${JSON.stringify(proposed)}`)
  const parts: Parts = { first, join: (proposed as unknown as { join: { id: string } }).join.id, second }
  if (deed === 'unjoin') {
    const joined = await confirm(door, people, parts)
    if (joined.status !== 200) throw new Error(`The parts could not be joined: ${JSON.stringify(joined.body)}`)
  }
  return parts
}

/** Joins the two, or takes them apart, through the public door. */
export const joinParts = async (door: Door, people: People, parts: Parts, deed: 'join' | 'unjoin'): Promise<void> => {
  say({ is: 'begin', what: `${deed} articles:${parts.first}` })
  const { body: answer, status } = await (deed === 'join'
    ? confirm(door, people, parts)
    : door('POST', `/joins/${parts.join}/undo`, { as: people.corrector, body: {} }))
  if (status !== 200) {
    say({ is: 'trouble', message: `${deed} answered ${status}: ${JSON.stringify(answer).slice(0, 300)}` })
    return
  }
  for (const id of [parts.first, parts.second]) {
    say({ is: 'ack', done: { deed, document: `articles:${id}`, toRevision: deed === 'join' ? 2 : 3 } })
  }
}
