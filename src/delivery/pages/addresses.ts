/** Where the reader's pages are. Each part that is not ours is escaped. */
const part = encodeURIComponent

export const articlePath = (id: string): string => `/a/${part(id)}`
export const versionPath = (id: string, number: number): string => `${articlePath(id)}/v/${number}`
export const publicationPath = (id: string): string => `/p/${part(id)}`
export const yearPath = (publication: string, year: string): string => `${publicationPath(publication)}/${part(year)}`
export const issuePath = (publication: string, date: string): string => `${publicationPath(publication)}/${part(date)}`

/** What stands for a page in an address: its number, or `~` and its id while nobody knows its number. */
export const pageName = ({ id, number }: { id: string; number: number | null }): string => (number === null ? `~${id}` : String(number))

export const pagePath = (publication: string, date: string, page: { id: string; number: number | null }): string =>
  `${issuePath(publication, date)}/${part(pageName(page)).replace(/^%7E/u, '~')}`

export const searchPath = (parameters: Record<string, string | undefined>): string => {
  const given = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return given.length > 0 ? `/search?${new URLSearchParams(given).toString()}` : '/search'
}

/** An image within a square of so many pixels, by the IIIF Image API 3. */
export const imagePath = (id: string, side: number): string => `/iiif/3/${part(id)}/full/!${side},${side}/0/default.jpg`
