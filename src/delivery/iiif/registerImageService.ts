import { availableParallelism } from 'node:os'
import { Readable } from 'node:stream'

import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'

import { sha256 } from '../../publishing/sha256'
import { baseOf } from '../app/baseOf'
import { conditional } from '../app/conditional'
import { Id, problems } from '../app/schemas'
import type { TypedApp } from '../app/TypedApp'
import type { DeliveryContext } from '../DeliveryContext'
import { findImage, type FoundImage } from './findImage'
import { iiifAddress } from './iiifAddress'
import { imageHash } from './imageHash'
import { imagePath } from './imagePath'
import { IMAGE_CONTEXT, IMAGE_PROFILE, imageInfo } from './image/imageInfo'
import { type ImagePlan, readImageRequest } from './image/readImageRequest'
import { LIMITS } from './image/LIMITS'
import { RENDERER, renderImage } from './image/renderImage'
import { RenderQueue } from './image/RenderQueue'
import { problem } from './problem'
import { sendJsonLd } from './sendJsonLd'

const TYPES = { jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp' } as const

/** One core is left to readers; more than two at once would take all the threads that files are read by. */
const AT_ONCE = Math.max(1, Math.min(2, availableParallelism() - 1))

const Extent = Type.Object({ width: Type.Integer(), height: Type.Integer() })

const InfoSchema = Type.Object({
  '@context': Type.Literal(IMAGE_CONTEXT),
  id: Type.String({ format: 'uri' }),
  type: Type.Literal('ImageService3'),
  protocol: Type.Literal('http://iiif.io/api/image'),
  profile: Type.Literal('level2'),
  width: Type.Integer(), height: Type.Integer(),
  maxWidth: Type.Integer(), maxHeight: Type.Integer(), maxArea: Type.Integer(),
  sizes: Type.Array(Extent),
  tiles: Type.Array(Type.Object({ width: Type.Integer(), height: Type.Integer(), scaleFactors: Type.Array(Type.Integer()) })),
  extraFormats: Type.Array(Type.String()),
  extraQualities: Type.Array(Type.String()),
  extraFeatures: Type.Array(Type.String()),
})

const jsonLd = (description: string) =>
  ({ description, content: { 'application/ld+json': { schema: InfoSchema }, 'application/json': { schema: InfoSchema } } })

const binary = Type.String({ contentEncoding: 'binary' })
const PICTURE = { description: 'The image. `Link` names its canonical address.', content: Object.fromEntries(Object.values(TYPES).map((type) => [type, { schema: binary }])) }

const RequestParams = Type.Object({
  id: Id,
  region: Type.String({ description: '`full`, `square`, `x,y,w,h` or `pct:x,y,w,h`.', examples: ['full'] }),
  size: Type.String({ description: '`max`, `w,`, `,h`, `pct:n`, `w,h` or `!w,h`; with `^` before it also larger than the region.', examples: ['!400,400'] }),
  rotation: Type.String({ description: 'Degrees clockwise, 0 to 360; mirrored before that with `!`.', examples: ['0'] }),
  quality: Type.String({ description: '`default`, `color`, `gray` or `bitonal`.', examples: ['default'] }),
  format: Type.String({ description: '`jpg`, `png` or `webp`.', examples: ['jpg'] }),
})

const identity = ({ image }: FoundImage): string => `${imageHash(image)} ${image.width}×${image.height}`

const short = (...parts: (number | string)[]): string => `"${sha256(parts.join(' ')).slice(0, 32)}"`

/** Aborted when whoever asked has gone. */
const goneSignal = ({ raw }: FastifyReply): AbortSignal => {
  const controller = new AbortController()
  raw.once('close', () => controller.abort())
  return controller.signal
}

type Maker = { context: DeliveryContext; queue: RenderQueue }

const sendPicture = async (request: FastifyRequest, reply: FastifyReply, plan: ImagePlan, image: FoundImage['image'], { context, queue }: Maker): Promise<FastifyReply> => {
  const send = (body: Buffer | Readable) => {
    const canonical = `${baseOf(request, context)}${iiifAddress.image(image.id)}/${plan.canonical}`
    return reply.type(TYPES[plan.format]).header('Link', `<${canonical}>;rel="canonical", <${IMAGE_PROFILE}>;rel="profile"`).send(body)
  }
  if (request.method === 'HEAD') return send(Readable.from([]))
  const { height, width } = image
  const file = { height, key: imageHash(image), path: imagePath(context.mediaDir, image.file), width }
  const made = await queue.run(() => renderImage(file, plan), goneSignal(reply))
  // It may have been withdrawn while it was made.
  findImage(context.readModel(), image.id)
  return send(made)
}

const registerInfo = (app: TypedApp, context: DeliveryContext): void => {
  app.get('/iiif/3/:id', {
    schema: {
      operationId: 'getImageService', summary: 'An image’s service', tags: ['iiif'], description: 'Leads to its info.json.',
      params: Type.Object({ id: Id }),
      response: { 303: { description: 'See info.json.', type: 'null' }, ...problems(404, 410, 451) },
    },
  }, (request, reply) => {
    const { image } = findImage(context.readModel(), request.params.id)
    return reply.redirect(`${baseOf(request, context)}${iiifAddress.image(image.id)}/info.json`, 303)
  })

  app.get('/iiif/3/:id/info.json', {
    schema: {
      operationId: 'getImageInfo', summary: 'What an image’s service offers', tags: ['iiif'],
      description: 'IIIF Image API 3.0, level 2: sizes, tiles and limits.',
      params: Type.Object({ id: Id }),
      response: { 200: jsonLd('The image’s info.json.'), ...problems(404, 410, 451) },
    },
  }, (request, reply) => {
    const found = findImage(context.readModel(), request.params.id)
    const service = `${baseOf(request, context)}${iiifAddress.image(found.image.id)}`
    if (conditional(request, reply, { etag: short('info', RENDERER, LIMITS.area, LIMITS.side, identity(found), service), lastModified: found.since, showsSettings: true })) return reply
    return sendJsonLd(request, reply, IMAGE_CONTEXT, imageInfo(service, found.image))
  })
}

/** The IIIF Image API 3.0, level 2, for the images of public texts. */
export const registerImageService = (app: TypedApp, context: DeliveryContext): void => {
  const queue = new RenderQueue({ atOnce: AT_ONCE, patience: 10_000, waiting: 48 })
  registerInfo(app, context)

  app.get('/iiif/3/:id/:region/:size/:rotation/:quality.:format', {
    schema: {
      operationId: 'getImageRegion', summary: 'An image, or a part of it, as you need it', tags: ['iiif'],
      description: `IIIF Image API 3.0. At most ${LIMITS.side} pixels wide and high, and ${LIMITS.area} in all.`,
      params: RequestParams,
      response: { 200: PICTURE, ...problems(400, 404, 410, 451), 501: problem('A format of the Image API that is not made here.') },
    },
  }, async (request, reply) => {
    const { id, ...asked } = request.params
    const found = findImage(context.readModel(), id)
    const plan = readImageRequest(asked, found.image)
    const etag = short('image', RENDERER, identity(found), plan.canonical)
    if (conditional(request, reply, { etag, isFile: true, lastModified: found.since })) return reply
    return sendPicture(request, reply, plan, found.image, { context, queue })
  })
}
