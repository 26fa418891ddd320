import { createHash } from 'node:crypto'
import fs from 'node:fs'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'

import { extract, type Header } from 'tar-stream'

import { BadArchive } from './BadArchive'
import { parseManifest } from './checkManifest'
import { type Manifest, MANIFEST_NAME, MANIFEST_SUM_NAME, type Part } from './Manifest'

type Entry = Readable & { header: Header }
type Bytes = AsyncIterable<Buffer>

/** What becomes of an archive's parts, in their order; each must be read to its end. */
export type PartReader = (part: Part, bytes: Bytes, manifest: Manifest) => Promise<void>

/** A manifest of a million images stays below it. */
const LARGEST_MANIFEST = 256 * 1024 * 1024

const readText = async (entry: Entry | undefined, name: string): Promise<string> => {
  if (entry?.header.name !== name || entry.header.type !== 'file') throw new BadArchive(`it does not begin with ${MANIFEST_NAME} and ${MANIFEST_SUM_NAME}; it is no backup of Reissue`)
  if ((entry.header.size ?? 0) > LARGEST_MANIFEST) throw new BadArchive(`its ${name} is larger than any manifest`)
  const chunks: Buffer[] = []
  for await (const chunk of entry) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

/** Passes the bytes on, and knows at the end whether they are the part's. */
async function* checked(part: Part, entry: Entry): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  for await (const chunk of entry) {
    hash.update(chunk as Buffer)
    yield chunk as Buffer
  }
  if (hash.digest('hex') !== part.sha256) throw new BadArchive(`its part ${part.name} is not what its manifest says (the SHA-256 differs)`)
}

const readParts = async (entries: AsyncIterator<Entry>, next: () => Promise<Entry | undefined>, read: PartReader): Promise<Manifest> => {
  const text = await readText(await next(), MANIFEST_NAME)
  const sum = (await readText(await next(), MANIFEST_SUM_NAME)).trim()
  if (createHash('sha256').update(text).digest('hex') !== sum) throw new BadArchive('its manifest was changed (the SHA-256 differs)')
  const manifest = parseManifest(text)
  for (const part of manifest.parts) {
    const entry = await next()
    if (!entry) throw new BadArchive(`it ends before its part ${part.name}`)
    const { name, size, type } = entry.header
    if (name !== part.name || type !== 'file') throw new BadArchive(`where its manifest has the part ${part.name}, it has ${JSON.stringify(name)} (${String(type)})`)
    if (size !== part.bytes) throw new BadArchive(`its part ${name} has ${String(size)} bytes, and by its manifest ${part.bytes}`)
    const bytes = checked(part, entry)
    await read(part, bytes, manifest)
    // What the reader left is read to the end: only then is the sum known.
    for await (const rest of bytes) void rest
  }
  const more = await next()
  if (more) throw new BadArchive(`it has ${JSON.stringify(more.header.name)} after its last part`)
  return manifest
}

const WHY: Record<string, string> = {
  Z_BUF_ERROR: 'it is cut off', Z_DATA_ERROR: 'its compression is broken', 'Unexpected end of data': 'it is cut off', 'Premature close': 'it is cut off',
}

const whyBroken = (error: Error, place: string): Error => {
  if (error instanceof BadArchive) return error
  if (error.message === 'incorrect header check') return new BadArchive('it is not compressed as a backup is: it is something else, or its beginning is broken')
  const why = WHY[(error as NodeJS.ErrnoException).code ?? ''] ?? WHY[error.message]
  if (why) return new BadArchive(`${why} (${place})`)
  return /tar|checksum|header/iu.test(error.message) ? new BadArchive(`it is broken (${place}): ${error.message}`) : error
}

/**
 * Reads an archive from its beginning to its end, as a stream: every part is given to the reader, and every byte is held
 * against the manifest. Whoever writes what it is given must do so in a way that can be taken back.
 * @throws {BadArchive} when it is broken, cut off, changed, or none; with what and where.
 */
export const readArchive = async (file: string, read: PartReader): Promise<Manifest> => {
  const tar = extract()
  const entries = (tar as unknown as AsyncIterable<Entry>)[Symbol.asyncIterator]()
  let place = 'at its beginning'
  let failure: Error | undefined
  const unpacked = pipeline(fs.createReadStream(file), createGunzip(), tar).catch((error: Error) => {
    failure ??= error
  })
  const next = async (): Promise<Entry | undefined> => {
    const { done, value } = await entries.next()
    if (done) return undefined
    place = `in ${JSON.stringify((value as Entry).header.name)}`
    return value as Entry
  }
  try {
    const manifest = await readParts(entries, next, read)
    await unpacked
    if (failure) throw failure
    return manifest
  } catch (error) {
    // Where the stream broke, its own error says more than that a part ended; it may come a moment later.
    await new Promise((resolve) => setImmediate(resolve))
    const cause = failure ?? (error as Error)
    tar.destroy()
    await unpacked
    throw whyBroken(cause, place)
  }
}
