// What a namespace of the oai scheme may be (http://www.openarchives.org/OAI/2.0/guidelines-oai-identifier.htm).
const DOMAIN = /^[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]+)+$/iu

/** The host, without its port: `https://paper.example.org:8443` → `paper.example.org`; a request may have told none. */
export const hostOf = (base: string): string => (URL.canParse(base) ? new URL(base).hostname : 'localhost')

/** The host when it may stand in an identifier of the oai scheme; null for one without a dot, or a number. */
export const domainOf = (base: string): string | null => (DOMAIN.test(hostOf(base)) ? hostOf(base) : null)

const prefixOf = (base: string): string => `oai:${hostOf(base)}:articles/`

/** `oai:paper.example.org:articles/ID` */
export const identifierOf = (base: string, id: string): string => `${prefixOf(base)}${encodeURIComponent(id)}`

/** The id in an identifier; null for one that is not of here. */
export const idOf = (base: string, identifier: string): string | null => {
  const prefix = prefixOf(base)
  if (!identifier.startsWith(prefix)) return null
  try {
    return decodeURIComponent(identifier.slice(prefix.length))
  } catch {
    return null
  }
}

/** Where whoever runs this server can be written to: as told, else the address that RFC 2142 reserves at each host. */
export const adminEmail = (base: string, told: string | undefined): string => {
  if (told) return told
  const host = hostOf(base)
  return `postmaster@${host.includes('.') ? host : `${host}.localdomain`}`
}
