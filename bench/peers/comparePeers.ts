import type { Measured } from '../helpers/load'
import type { Report } from '../helpers/Report'
import type { PeerFigures } from './measurePeers'

/** What the delivery is measured by, and what of a peer it is held against: a 304 against a whole item. */
const AGAINST = { item: 'item', list: 'list', unchanged: 'item' } as const
/** How many times Strapi's rate the delivery's must be. */
const LEAST = { item: 10, list: 5, unchanged: 20 }

type Name = keyof typeof AGAINST
const isName = (name: string): name is Name => name in AGAINST

/** The p99 in ms that the delivery's must not pass: the least of the peers'. @returns undefined for what none of them is held against. */
export const p99Bound = (name: string, peers: PeerFigures[]): { most: number } | undefined =>
  peers.length > 0 && isName(name) ? { most: Math.min(...peers.map((peer) => peer[AGAINST[name]].p99)) } : undefined

/**
 * Adds how many times a peer's rate the delivery's is, of each peer; those of Strapi have a target.
 * @param measured of the delivery, by name.
 * @param kind of database, which ends the names of the figures.
 */
export const comparePeers = (report: Report, kind: string, measured: ReadonlyMap<string, Measured>, peers: PeerFigures[]): void => {
  for (const peer of peers) {
    for (const name of Object.keys(AGAINST).filter(isName)) {
      const ours = measured.get(name)?.requestsPerSecond ?? NaN
      const times = ours / peer[AGAINST[name]].requestsPerSecond
      report.add(`api.${name}.times.${peer.name}-${AGAINST[name]}.${kind}`, times, '×', peer.name === 'strapi' ? { least: LEAST[name] } : undefined)
    }
  }
}
