import type { Where } from 'payload'

import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'

import { lookAgain, lookAgainAtEach } from '../lookAgain'
import { CHANGED, type Problem } from '../Problem'
import { rowsOf } from '../rowsOf'
import { count, type Part, type Verifying } from '../Verifying'

type File = { filename?: string | null; filesize?: number | null }
type MediaRow = File & { hashes?: Record<string, string> | null; id: string; sizes?: Record<string, File | null> | null }

const NAMES = 300
/** What keeps the folder in git, and what is there for a moment to see whether the disk takes writes (src/health/isReady.ts). */
const isNoImage = (name: string): boolean => name === '.gitkeep' || name.startsWith('.probe-')

const say = (file: string, what: string, todo: string): Problem => ({ check: 'media', todo, what, where: `media/${file}` })

const hashOf = async (file: string): Promise<string> => {
  const hash = createHash('sha256')
  await pipeline(fs.createReadStream(file), hash)
  return hash.digest('hex')
}

const checkFile = async (mediaDir: string, row: string, { filename, filesize }: File, hash: string | undefined): Promise<Problem[]> => {
  if (!filename) return []
  const file = path.join(mediaDir, filename)
  const found = await fs.promises.stat(file).catch(() => null)
  if (!found?.isFile()) return [say(filename, `media:${row} names it, and it is not there`, 'bring it back from a backup of the media folder')]
  if (typeof filesize === 'number' && found.size !== filesize) return [say(filename, `it has ${found.size} bytes, by media:${row} ${filesize}`, CHANGED)]
  return hash === undefined || (await hashOf(file)) === hash ? [] : [say(filename, `it is not the file that was uploaded as media:${row}`, CHANGED)]
}

const checkRow = async (mediaDir: string, { hashes, id, sizes, ...own }: MediaRow): Promise<Problem[]> => {
  const problems = await checkFile(mediaDir, id, own, hashes?.file)
  for (const [name, size] of Object.entries(sizes ?? {})) if (size) problems.push(...(await checkFile(mediaDir, id, size, hashes?.[name])))
  return problems
}

async function* filesOf({ mediaDir }: Verifying): AsyncGenerator<string[]> {
  const folder = await fs.promises.opendir(mediaDir).catch(() => null)
  if (!folder) return
  const names: string[] = []
  for await (const { name } of folder) {
    if (isNoImage(name)) continue
    names.push(name)
    if (names.length === NAMES) yield names.splice(0)
  }
  if (names.length > 0) yield names
}

/** Of some files, those that no row names. */
const strays = async ({ mediaDir, payload }: Verifying, names: readonly string[], sizes: readonly string[]): Promise<Map<string, Problem[]>> => {
  const fields = ['filename', ...sizes.map((size) => `sizes.${size}.filename`)]
  const named = { in: [...names] }
  const { docs } = await payload.db.find<MediaRow>({
    collection: 'media', pagination: false, select: { filename: true, sizes: true },
    where: { or: fields.map((field): Where => ({ [field]: named })) },
  })
  const known = new Set(docs.flatMap(({ filename, sizes: own }) => [filename, ...Object.values(own ?? {}).map((size) => size?.filename)]))
  return new Map(names.filter((name) => !known.has(name) && fs.existsSync(path.join(mediaDir, name))).map((name) => [
    name, [say(name, 'no image of the database has this file', 'an upload that was cut off leaves one; if nobody knows it, delete it')],
  ]))
}

/** Every image has its files, as they were uploaded, and every file in the folder is one of an image. */
export const verifyMedia: Part = async function* (verifying) {
  const { mediaDir, payload } = verifying
  for await (const rows of rowsOf<MediaRow>(payload, 'media')) {
    yield* await lookAgainAtEach(rows.map(({ id }) => String(id)), async (id) => {
      const row = await payload.db.findOne<MediaRow>({ collection: 'media', where: { id: { equals: id } } })
      return row && checkRow(mediaDir, row)
    })
    count(verifying, 'images', rows.length)
  }
  const { upload } = payload.collections.media.config
  const sizes = (upload.imageSizes ?? []).map(({ name }) => name)
  for await (const names of filesOf(verifying)) {
    yield* await lookAgain(names, (some) => strays(verifying, some, sizes))
    count(verifying, 'files', names.length)
  }
}
