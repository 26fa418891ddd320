import type { FastifyInstance } from 'fastify'

import type { Bilingual } from '../../editorial/bilingual'
import type { DeliveryContext } from '../DeliveryContext'
import { lastChange } from '../lists/lastChange'
import { Problem } from '../Problem'
import { readAsked } from './search/readAsked'
import { readSearch } from './search/readSearch'
import { sendPage, sendTrouble } from './sendPage'
import { SearchView } from './views/SearchView'
import { visitOf } from './Visit'

/** The search for people: a box, what was found, and what it can be narrowed down by. */
export const registerSearchPage = (app: FastifyInstance, { readModel, search, ...site }: DeliveryContext): void => {
  app.get('/search', { config: { isSearch: true }, schema: { hide: true } }, async (request, reply) => {
    const visit = visitOf(request, site)
    const { asked, trouble } = readAsked(request.query)
    const refuse = (words: Bilingual) =>
      sendTrouble(reply, visit, 400, <SearchView model={{ asked, publicationName: null, found: null }} trouble={visit.say(words)} visit={visit} />)
    if (trouble) return refuse(trouble)
    const { etag, lastModified } = lastChange(readModel())
    try {
      // Awaited here, and searched only where the reader does not have the page.
      return await sendPage(request, reply, visit, { state: etag, lastModified, view: async () => <SearchView model={await readSearch(readModel, search, asked)} visit={visit} /> })
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 400) throw error
      return refuse(error.text)
    }
  })
}
