import type { Database } from 'libsql'

import type { SearchDoor } from './search/SearchDoor'

/** What every route of the delivery API has at hand. */
export type DeliveryContext = {
  /**
   * The read model, for reading, as it is now: asked for anew with each request, since a rebuilt one takes its place.
   * @throws {Problem} 503 `building` while there is none yet.
   */
  readModel: () => Database
  /** Where long answers are made, beside the thread that serves (search, facets). */
  search: SearchDoor
  /** The folder with the image files that public documents name. */
  mediaDir: string
  /** The address people type, without a slash at the end; empty when it is not told, then the request's own. */
  serverURL: string
  /** What the site is called for readers; each place has its own words where it is not told. */
  siteName?: string
}
