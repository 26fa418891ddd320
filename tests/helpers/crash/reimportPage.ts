import type { People } from './job'
import { madePage } from './madePage'
import type { Door } from './openDoor'
import { say } from './say'

export type Prepared = { page: string; text: string }

/** A page of four articles, of which somebody works on the first. */
export const prepareReimport = async (door: Door, people: People, number: number): Promise<Prepared> => {
  const issues = await door('GET', '/issues?limit=10&depth=0&sort=date', { as: people.corrector })
  const text = madePage(number, { articles: 4, photos: 2 })
  const made = await door('POST', '/pages', {
    as: people.corrector, body: { issue: issues.body.docs[number % issues.body.docs.length]?.id }, file: { name: `again-${number}.txt`, text },
  })
  if (made.status !== 201) throw new Error(`The page to import again could not be made: ${JSON.stringify(made.body).slice(0, 300)}`)
  const page = String(made.body.doc.id)
  say({ is: 'ack', done: { deed: 'import', page } })
  const articles = await door('GET', `/articles?depth=0&draft=true&sort=order&where[pages][in]=${page}`, { as: people.corrector })
  const claimed = await door('POST', `/articles/${articles.body.docs[0]?.id}/claim`, { as: people.corrector, body: { revision: 1 } })
  if (claimed.status !== 200) throw new Error(`The article could not be claimed: ${JSON.stringify(claimed.body).slice(0, 300)}`)
  return { page, text }
}

/** The article that is being worked on and two others read otherwise, the rest is the same, and a new one stands above. */
const corrected = (text: string): string => {
  const lines = text.split('\n')
  const bodies = lines.flatMap((line, index) => (line.includes('本报讯') ? [index] : []))
  for (const index of bodies.slice(0, 3)) lines[index] = (lines[index] as string).replace(/。/u, '，更正。')
  return ['新版增加的一则短讯', '', '本报讯(记者 王新)今天上午，城东街道举行了一场简短的仪式。', '', ...lines].join('\n')
}

/** Imports the page again from a corrected file, through the public door. */
export const reimportPage = async (door: Door, people: People, { page, text }: Prepared): Promise<void> => {
  say({ is: 'begin', what: `reimport ${page}` })
  const reply = await door('POST', `/pages/${page}/reimport`, {
    as: people.approver, body: {}, file: { name: 'corrected.txt', text: corrected(text) },
  })
  if (reply.status === 200) say({ is: 'ack', done: { deed: 'reimport', page } })
  else say({ is: 'trouble', message: `reimport of ${page} answered ${reply.status}: ${JSON.stringify(reply.body).slice(0, 300)}` })
}
