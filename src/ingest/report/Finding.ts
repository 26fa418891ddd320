import type { Warning } from '../types'

/** Something of a page that a person should look at. */
export interface Finding extends Warning {
  /** The headline of the article it concerns; null where that has none. */
  article?: string | null
  /** The article's id, when it is stored. */
  id?: string
}
