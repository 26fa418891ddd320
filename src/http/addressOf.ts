/** Where the server notes who asks; it takes the header away from whoever sends it (src/http/front/noteAddress.ts). */
export const ADDRESS_HEADER = 'x-reissue-address'

/** The address a request came from; of IPv6 the network, since one machine has all of a /64. */
export const addressOf = (headers: Headers): string => {
  const address = headers.get(ADDRESS_HEADER) ?? 'unknown'
  return address.includes(':') ? address.split(':').slice(0, 4).join(':') : address
}
