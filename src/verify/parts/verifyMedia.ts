import type { Where } from 'payload'

import fs from 'node:fs'
import path from 'node:path'

import { readNotes } from '../../collections/Media/uploads/readNotes'
import { hashFile } from '../../store/hashFile'
import { lookAgain, lookAgainAtEach } from '../lookAgain'
import { type Problem, UNFINISHED } from '../Problem'
import { rowsOf } from './rowsOf'
import { count, type Part, type Verifying } from '../Verifying'

type File = { filename?: string | null; filesize?: number | null }
type MediaRow = File & { hashes?: Record<string, string> | null; id: string; sizes?: Record<string, File | null> | null }

const NAMES = 300
const CHANGED = 'it was changed past the program: compare it with a backup, and find out who can write to the media folder'
/** As a shell takes it. */
const quoted = (text: string): string => (/^[\w./-]+$/u.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`)
const bringBack = (mediaDir: string, name: string): string =>
  `bring it back from a backup, as the server’s user: tar xzf ARCHIVE -C ${quoted(mediaDir)} --strip-components=1 ${quoted(`media/${name}`)}`
const say = (file: string, what: string, todo: string): Problem => ({ check: 'media', todo, what, where: `media/${file}` })

const checkFile = async (mediaDir: string, row: string, { filename, filesize }: File, hash: string | undefined): Promise<Problem[]> => {
  if (!filename) return []
  const file = path.join(mediaDir, filename)
  const found = await fs.promises.stat(file).catch(() => null)
  if (!found?.isFile()) return [say(filename, `media:${row} names it, and it is not there`, bringBack(mediaDir, filename))]
  if (typeof filesize === 'number' && found.size !== filesize) return [say(filename, `it has ${found.size} bytes, by media:${row} ${filesize}`, CHANGED)]
  return hash === undefined || (await hashFile(file)).sha256 === hash ? [] : [say(filename, `it is not the file that was uploaded as media:${row}`, CHANGED)]
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
  for await (const entry of folder) {
    // The program's own: notes, probes of the disk, what is being restored; and what somebody keeps beside the images.
    if (entry.name.startsWith('.') || entry.isDirectory()) continue
    names.push(entry.name)
    if (names.length === NAMES) yield names.splice(0)
  }
  if (names.length > 0) yield names
}

/** The notes of uploads and deletions that nobody ends any more: whoever wrote them is gone, or wrote half of one. */
const leftNotes = async (mediaDir: string): Promise<Map<string, Problem[]>> => {
  const left = (await readNotes(mediaDir)).filter(({ isLeft, note }) => isLeft || note === null)
  return new Map(left.map(({ file, note }) => {
    const name = path.basename(file)
    return [name, [say(name, `an upload or a deletion of ${note?.files.join(', ') ?? 'an image'} was cut off and not ended`, UNFINISHED)]]
  }))
}

/** Of some files, those that no row names, nor a note: what becomes of these is seen when that is ended. */
const strays = async ({ mediaDir, payload }: Verifying, names: readonly string[], sizes: readonly string[]): Promise<Map<string, Problem[]>> => {
  const noted = new Set((await readNotes(mediaDir)).flatMap(({ note }) => note?.files ?? []))
  const fields = ['filename', ...sizes.map((size) => `sizes.${size}.filename`)]
  const named = { in: [...names] }
  const { docs } = await payload.db.find<MediaRow>({
    collection: 'media', pagination: false, select: { filename: true, sizes: true },
    where: { or: fields.map((field): Where => ({ [field]: named })) },
  })
  const known = new Set(docs.flatMap(({ filename, sizes: own }) => [filename, ...Object.values(own ?? {}).map((size) => size?.filename)]))
  return new Map(names.filter((name) => !known.has(name) && !noted.has(name) && fs.existsSync(path.join(mediaDir, name))).map((name) => [
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
  const notes = [...(await leftNotes(mediaDir)).keys()]
  yield* await lookAgain(notes, async (some) => new Map([...(await leftNotes(mediaDir))].filter(([name]) => some.includes(name))))
  for await (const names of filesOf(verifying)) {
    yield* await lookAgain(names, (some) => strays(verifying, some, sizes))
    count(verifying, 'files', names.length)
  }
}
