/** The address that was asked, going on after what was answered. */
export const nextLink = (url: string, cursor: string | null): string | null => {
  if (cursor === null) return null
  const [path = '', query = ''] = url.split('?', 2)
  const parameters = new URLSearchParams(query)
  parameters.set('cursor', cursor)
  return `${path}?${parameters.toString()}`
}
