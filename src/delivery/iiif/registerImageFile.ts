import fs from 'node:fs'
import { Readable } from 'node:stream'

import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'

import type { PublicImage } from '../../publishing/articleSnapshot'
import { conditional } from '../app/conditional'
import { Id, problems } from '../app/schemas'
import type { TypedApp } from '../app/TypedApp'
import type { DeliveryContext } from '../DeliveryContext'
import { Problem } from '../Problem'
import { byteRange } from './byteRange'
import { findImage } from './findImage'
import { imageHash } from './imageHash'
import { badFile, imagePath } from './imagePath'
import { problem } from './problem'

const EXTENSIONS: Record<string, string> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/tiff': 'tif', 'image/webp': 'webp' }

const binary = Type.String({ contentEncoding: 'binary', description: 'The file.' })
const FILE = { content: Object.fromEntries(Object.keys(EXTENSIONS).map((type) => [type, { schema: binary }])) }

const noSuchBytes = (size: number): Problem =>
  new Problem(416, 'range', { zh: `文件只有 ${size} 字节。`, en: `The file has ${size} bytes.` }, { size }, { 'Content-Range': `bytes */${size}` })

/** A type that no public image has is not taken from the file's word. */
const typeOf = ({ mimeType }: PublicImage): string => (mimeType in EXTENSIONS ? mimeType : 'application/octet-stream')

const nameOf = ({ id, mimeType }: PublicImage): string => `${id.replace(/[^A-Za-z0-9_-]/gu, '_')}.${EXTENSIONS[mimeType] ?? 'bin'}`

/** Opened before it is measured, so that both are of one file; a link that somebody put there is not followed. */
const openFile = async (path: string): Promise<{ handle: fs.promises.FileHandle; size: number }> => {
  const handle = await fs.promises.open(path, fs.constants.O_RDONLY | fs.constants.O_NOFOLLOW).catch(() => {
    throw badFile()
  })
  const found = await handle.stat()
  if (found.isFile()) return { handle, size: found.size }
  await handle.close()
  throw badFile()
}

/** What is asked for is a part of the file as it is (RFC 9110, 13.1.5). */
const rangeAsked = ({ headers, method }: FastifyRequest, etag: string): string | undefined =>
  method === 'GET' && (headers['if-range'] === undefined || headers['if-range'] === etag) ? headers.range : undefined

type Sent = { etag: string; image: PublicImage; path: string }

const sendFile = async (request: FastifyRequest, reply: FastifyReply, { etag, image, path }: Sent): Promise<FastifyReply> => {
  const { handle, size } = await openFile(path)
  const range = byteRange(rangeAsked(request, etag), size)
  if (range === 'none') {
    await handle.close()
    throw noSuchBytes(size)
  }
  reply.type(typeOf(image)).headers({ 'Accept-Ranges': 'bytes', 'Content-Disposition': `inline; filename="${nameOf(image)}"` })
  if (request.method === 'HEAD' || size === 0) {
    await handle.close()
    return reply.header('Content-Length', size).send(Readable.from([]))
  }
  const { first, last } = range ?? { first: 0, last: size - 1 }
  if (range) reply.code(206).header('Content-Range', `bytes ${first}-${last}/${size}`)
  return reply.header('Content-Length', last - first + 1).send(handle.createReadStream({ start: first, end: last }))
}

/** The files of public images, as they were uploaded. */
export const registerImageFile = (app: TypedApp, context: DeliveryContext): void => {
  app.get('/api/v1/images/:id', {
    schema: {
      operationId: 'getImage', summary: 'An image file', tags: ['images'],
      description: 'The file of a photo or of a page’s image, as it was uploaded: whole, or a part of it by `Range`. For other sizes and formats see `/iiif/3/{id}/info.json`.',
      params: Type.Object({ id: Id }),
      response: { 200: { description: 'The whole file.', ...FILE }, 206: { description: 'The part asked for.', ...FILE }, ...problems(404, 410, 451), 416: problem('The file is shorter than that; `size` says how long it is.') },
    },
  }, async (request, reply) => {
    const { image, since } = findImage(context.readModel(), request.params.id)
    const etag = `"${imageHash(image)}"`
    if (conditional(request, reply, { etag, isFile: true, lastModified: since })) return reply
    return sendFile(request, reply, { etag, image, path: imagePath(context.mediaDir, image.file) })
  })
}
