import { isIPv6 } from 'node:net'

/** Where the server notes who asks; it takes the header away from whoever sends it (src/server/admit.ts). */
export const ADDRESS_HEADER = 'x-reissue-address'

/** IPv4 at the end (`::1.2.3.4`) stands for two groups; what they are is not asked. */
const groupsOf = (part: string): string[] => part.split(':').filter(Boolean).flatMap((group) => (group.includes('.') ? ['0', '0'] : [group]))

/** `2001:db8::a:b:c:d` → `2001:db8:0:0`; however it is written, the same. */
const networkOf = (address: string): string => {
  const [front = [], back = []] = address.replace(/%.*$/u, '').split('::').map(groupsOf)
  const zeros = Array<string>(8 - front.length - back.length).fill('0')
  return [...front, ...zeros, ...back].slice(0, 4).map((group) => parseInt(group, 16).toString(16)).join(':')
}

/** Whom an address stands for; of IPv6 the network, since one machine has all of a /64. */
export const senderOf = (address: string): string => (isIPv6(address) ? networkOf(address) : address)

/** The address a request came from, as it is counted. */
export const addressOf = (headers: Headers): string => senderOf(headers.get(ADDRESS_HEADER) ?? 'unknown')
