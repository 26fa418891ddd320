import { isIP } from 'node:net'

/** Some proxies write the port as well: `203.0.113.5:4711`, `[2001:db8::1]:4711` → the address alone. */
const withoutPort = (entry: string): string =>
  /^\[(.*)\](?::\d+)?$/u.exec(entry)?.[1] ?? /^([\d.]+):\d+$/u.exec(entry)?.[1] ?? entry

/**
 * Who asks: the peer itself, or, behind our own proxies, whom the first of them heard.
 * @param peer the address of the connection.
 * @param forwarded the header X-Forwarded-For; anybody can write one.
 * @param proxies how many proxies of ours stand before the server. Each adds one entry, whatever is in it: what is no
 * address is counted too, or one that a client invented would take its place.
 * @example clientAddress('10.0.0.1', '6.6.6.6, 203.0.113.5:4711', 1) // → '203.0.113.5'
 * @example clientAddress('10.0.0.1', '6.6.6.6, unknown', 1) // → '10.0.0.1'
 * @example clientAddress('203.0.113.5', '6.6.6.6', 0) // → '203.0.113.5'
 */
export const clientAddress = (peer: string | undefined, forwarded: string | undefined, proxies: number): string => {
  const heard = (forwarded ?? '').split(',')
  const entry = proxies > 0 ? withoutPort((heard[Math.max(0, heard.length - proxies)] ?? '').trim()) : ''
  // IPv4 as a socket for both kinds shows it.
  return (isIP(entry) === 0 ? (peer ?? 'unknown') : entry).replace(/^::ffff:(?=[\d.]+$)/iu, '')
}
