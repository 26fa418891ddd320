import type { Running } from '../helpers/runServer'
import type { PeerArticle } from './composeArticles'

/** A stock headless CMS that the delivery API is measured beside. */
export type Peer = {
  /** Makes the database at `file` and writes the articles into it by the peer's own means. */
  fill: (dir: string, file: string, articles: PeerArticle[]) => Promise<void>
  /** The field that an item's address ends with. */
  id: 'documentId' | 'id'
  /** Where its items are; `/` and an id after it is one of them. */
  items: string
  /** What asks for a list of ten. */
  listOfTen: string
  name: 'directus' | 'strapi'
  /** Writes what its folder needs besides the files in projects/. */
  prepare?: (dir: string) => void
  /** Serves the database at `file` to anybody, in production mode, with nothing called outside and no limit of requests. */
  start: (dir: string, file: string) => Promise<Running>
  /** How many articles anybody can read. */
  total: (url: string) => Promise<number>
}
