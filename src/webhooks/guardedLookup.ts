import { lookup as systemLookup, type LookupAddress } from 'node:dns'
import type { LookupFunction } from 'node:net'

import { mayReach } from './urlFault'

/** As `dns.lookup` with `all`. */
export type Resolve = (host: string, options: { all: true }, done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void) => void

/** By this `code` it is known that a name led where nothing is sent. */
export const NOT_REACHED_CODE = 'EADDRNOTREACHED'

/**
 * What a connection asks for the addresses of a name: it gets those that were looked at here, and no others, so that a name
 * which stands for another address a moment later (DNS rebinding) leads nowhere else. One that may not be reached refuses all.
 */
export const guardedLookup = (url: URL, resolve: Resolve = systemLookup): LookupFunction =>
  (host, options, done) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, [])
      const refused = addresses.find(({ address }) => !mayReach(url, address))
      const [first] = addresses
      if (refused || !first) return done(Object.assign(new Error(`${host} stands for ${refused?.address ?? 'nothing'}`), { code: NOT_REACHED_CODE }), [])
      if (options.all) return done(null, addresses)
      return done(null, first.address, first.family)
    })
  }
