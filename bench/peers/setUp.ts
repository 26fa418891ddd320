import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'

import { wholeNumber } from '../helpers/wholeNumber'
import { checkPeer } from './checkPeer'
import { composeArticles } from './composeArticles'
import { databaseOf } from './databaseOf'
import { install } from './install'
import type { Peer } from './Peer'
import { PEERS } from './PEERS'
import { PEERS_DIR } from './PEERS_DIR'

const USAGE = `npm run bench:peers:setup -- [DIR] [--articles N]… [--peer strapi|directus]…
  what \`npm run bench:api -- --peers DIR\` measures beside the delivery API: a stock Strapi 5 and Directus 11 on SQLite, installed
  from npm and filled with the articles that the bench gives to the delivery. What is there already stays.
  DIR           a folder outside of this repository (${PEERS_DIR})
  --articles N  how many; give it more than once for a database of each (2000)
  --peer P      only this one (both)`

const { positionals, values: options } = parseArgs({
  allowPositionals: true,
  options: {
    articles: { type: 'string', multiple: true, default: ['2000'] },
    help: { type: 'boolean', default: false },
    peer: { type: 'string', multiple: true, default: PEERS.map(({ name }) => name) },
  },
})

if (options.help) {
  console.log(USAGE)
  process.exit(0)
}

const repository = path.resolve(import.meta.dirname, '../..')

/** Node would look for the peers' packages in this repository's. @throws for a folder inside of it. */
const outside = (given: string): string => {
  const dir = path.resolve(given)
  const fromHere = path.relative(repository, dir)
  if (fromHere.startsWith('..') || path.isAbsolute(fromHere)) return dir
  throw new Error(`${dir} lies inside of this repository; name a folder outside of it.`)
}

/** A whole database or none: it gets its name when it is filled and answers as it must. */
const fill = async (peer: Peer, dir: string, articles: number): Promise<void> => {
  const file = databaseOf(dir, articles)
  if (fs.existsSync(file)) {
    console.log(`${peer.name}: ${articles} articles are there already (${file})`)
    return
  }
  const part = `${file}.part`
  for (const ending of ['', '-journal', '-shm', '-wal']) fs.rmSync(`${part}${ending}`, { force: true })
  const start = performance.now()
  await peer.fill(dir, part, await composeArticles(articles))
  const { stop, url } = await peer.start(dir, part)
  try {
    await checkPeer(peer, url, articles)
  } finally {
    await stop()
  }
  fs.renameSync(part, file)
  console.log(`${peer.name}: ${articles} articles in ${((performance.now() - start) / 1000).toFixed(1)} s (${file})`)
}

const unknown = options.peer.find((given) => !PEERS.some(({ name }) => name === given))
if (unknown) throw new Error(`--peer is ${PEERS.map(({ name }) => name).join(' or ')}, not “${unknown}”.`)
const root = outside(positionals[0] ?? PEERS_DIR)
const counts = options.articles.map((given) => wholeNumber('articles', given))
for (const peer of PEERS.filter(({ name }) => options.peer.includes(name))) {
  const dir = path.join(root, peer.name)
  install(peer, dir)
  for (const count of counts) await fill(peer, dir, count)
}
