/**
 * Whether a browser's request comes from the program's own pages. Another site's page can make a browser send the
 * session cookie, but it cannot change the Origin that the browser adds.
 * @param origin the Origin header.
 * @param hosts the names this request was sent to: Host, X-Forwarded-Host, the host of SERVER_URL.
 */
export const isOwnOrigin = (origin: string, hosts: (string | null | undefined)[]): boolean => {
  if (!URL.canParse(origin)) return false
  return hosts.includes(new URL(origin).host)
}
