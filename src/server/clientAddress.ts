import { isIP } from 'node:net'

/**
 * Who asks: the peer itself, or, behind our own proxies, whom the first of them heard.
 * @param peer the address of the connection.
 * @param forwarded the header X-Forwarded-For; anybody can write one.
 * @param proxies how many proxies of ours stand before the server.
 * @example clientAddress('10.0.0.1', '6.6.6.6, 203.0.113.5', 1) // → '203.0.113.5'
 * @example clientAddress('203.0.113.5', '6.6.6.6', 0) // → '203.0.113.5'
 */
export const clientAddress = (peer: string | undefined, forwarded: string | undefined, proxies: number): string => {
  const heard = (forwarded ?? '').split(',').map((each) => each.trim()).filter((each) => isIP(each) !== 0)
  const told = proxies > 0 ? heard[Math.max(0, heard.length - proxies)] : undefined
  return (told ?? peer ?? 'unknown').replace(/^::ffff:/u, '')
}
