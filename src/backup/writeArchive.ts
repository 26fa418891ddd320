import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'

import { pack } from 'tar-stream'

import { type Manifest, MANIFEST_NAME, MANIFEST_SUM_NAME, type Part } from './Manifest'

type Pack = ReturnType<typeof pack>

/** A file was not the same when it was written into the archive as when it was looked at. */
export class ChangedMeanwhile extends Error {}

const checked = ({ bytes, name, sha256 }: Part): Transform => {
  const hash = createHash('sha256')
  let length = 0
  const change = new ChangedMeanwhile(`${name} changed while it was read.`)
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      length += chunk.length
      hash.update(chunk)
      // More than was announced would break the archive.
      done(length > bytes ? change : null, chunk)
    },
    flush(done) {
      done(hash.digest('hex') === sha256 ? null : change)
    },
  })
}

const addPart = (tar: Pack, part: Part, file: string, mtime: Date): Promise<void> =>
  pipeline(fs.createReadStream(file), checked(part), tar.entry({ mode: 0o600, mtime, name: part.name, size: part.bytes }))

const addAll = async (tar: Pack, manifest: Manifest, fileOf: (part: Part) => string): Promise<void> => {
  const mtime = new Date(manifest.madeAt)
  const text = `${JSON.stringify(manifest, null, 1)}\n`
  tar.entry({ mode: 0o600, mtime, name: MANIFEST_NAME }, text)
  tar.entry({ mode: 0o600, mtime, name: MANIFEST_SUM_NAME }, `${createHash('sha256').update(text).digest('hex')}\n`)
  for (const part of manifest.parts) await addPart(tar, part, fileOf(part), mtime)
  tar.finalize()
}

/**
 * Writes the archive as a new file that its owner alone can read (it holds password hashes), and makes sure that the disk
 * has it.
 * @throws {ChangedMeanwhile} when a file is not what the manifest says; and what the file system does.
 */
export const writeArchive = async (file: string, manifest: Manifest, fileOf: (part: Part) => string): Promise<void> => {
  const tar = pack()
  const out = fs.createWriteStream(file, { flags: 'wx', flush: true, mode: 0o600 })
  const written = pipeline(tar, createGzip({ level: 4 }), out)
  const added = addAll(tar, manifest, fileOf).catch((error: Error) => {
    tar.destroy(error)
    throw error
  })
  const results = await Promise.allSettled([added, written])
  for (const result of results) if (result.status === 'rejected') throw result.reason as Error
}
