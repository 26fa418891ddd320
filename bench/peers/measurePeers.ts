import fs from 'node:fs'
import path from 'node:path'

import { type Load, load, type Measured } from '../helpers/load'
import { checkPeer } from './checkPeer'
import { databaseOf } from './databaseOf'
import type { Peer } from './Peer'
import { PEERS } from './PEERS'

export type PeerFigures = { item: Measured; list: Measured; name: Peer['name'] }

const measure = async (peer: Peer, root: string, articles: number, how: Load): Promise<PeerFigures> => {
  const dir = path.join(root, peer.name)
  const file = databaseOf(dir, articles)
  if (!fs.existsSync(file)) throw new Error(`${file} is not there; run \`npm run bench:peers:setup -- ${root} --articles ${articles}\`.`)
  const { stop, url } = await peer.start(dir, file)
  try {
    const item = await checkPeer(peer, url, articles)
    return {
      list: await load(url, { name: `${peer.name}'s list`, path: peer.listOfTen }, how),
      item: await load(url, { name: `${peer.name}'s item`, path: item }, how),
      name: peer.name,
    }
  } finally {
    await stop()
  }
}

/**
 * Measures a list of ten and one item of each peer that stands in the folder, one server at a time. Where one fails or is
 * not set up with so many articles, what the other gives is still worth having: it says so, and the process ends with 1 then.
 */
export const measurePeers = async (root: string, articles: number, how: Load): Promise<PeerFigures[]> => {
  const figures: PeerFigures[] = []
  for (const peer of PEERS) {
    try {
      figures.push(await measure(peer, path.resolve(root), articles, how))
    } catch (error) {
      console.error(`${peer.name}: ${error instanceof Error ? error.message : String(error)}`)
      process.exitCode = 1
    }
  }
  return figures
}
