import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import sharp from 'sharp'

import type { TypedApp } from '../../../src/delivery/app/TypedApp'
import { registerIiif } from '../../../src/delivery/iiif/registerIiif'
import type { PublicImage } from '../../../src/publishing/articleSnapshot'
import type { ArticleDocument, CaptionDocument } from '../../../src/publishing/PublicDocument'
import { sha256 } from '../../../src/publishing/sha256'
import { articleDocument } from './articleDocument'
import { type FilledReadModel, filledReadModel } from './filledReadModel'
import { roomApp } from './roomApp'

export type IiifDesk = FilledReadModel & {
  app: TypedApp
  mediaDir: string
  /** Keeps an image of four colours: red, green above; blue, white below. */
  addImage: (id: string, options?: { format?: 'jpeg' | 'png' | 'tiff' | 'webp'; height?: number; width?: number }) => Promise<PublicImage>
}

export const PLACE = { publication: { id: 'n1', name: '聊城日报' }, issue: { id: 'i1', date: '2023-06-19', dateCertainty: 'printed' } }

const QUARTERS = { red: [0, 0], lime: [1, 0], blue: [0, 1], white: [1, 1] } as const

export const quartered = (width: number, height: number): Buffer => {
  const [w, h] = [width / 2, height / 2]
  const boxes = Object.entries(QUARTERS).map(([colour, [x, y]]) => `<rect x="${x * w}" y="${y * h}" width="${w}" height="${h}" fill="${colour}"/>`)
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${boxes.join('')}</svg>`)
}

/** An article with one photo, on page 1. */
export const withPhoto = (id: string, image: PublicImage | null, over: Partial<ArticleDocument> = {}): ArticleDocument =>
  articleDocument(id, { ...PLACE, pages: [{ id: 'p1', number: 1, name: '要闻' }], photos: [{ photo: `f-${id}`, caption: '观摩会现场。', credit: null, image }], ...over })

export const caption = (id: string, image: PublicImage | null): CaptionDocument =>
  ({ ...PLACE, format: 1, type: 'caption', id, pages: [{ id: 'p1', number: 1, name: '要闻' }], photo: `f-${id}`, text: '图为现场。', credit: '王宁 摄', image })

/** The rooms of images over a read model that the projector fills, with a folder of image files. */
export const iiifDesk = async (serverURL = 'https://paper.example.org'): Promise<IiifDesk> => {
  const mediaDir = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-media-'))
  const model = await filledReadModel([], { mediaDir, serverURL })
  const app = await roomApp(model.context, registerIiif)
  return {
    ...model, app, mediaDir,
    addImage: async (id, { format = 'png', height = 400, width = 600 } = {}) => {
      const bytes = await sharp(quartered(width, height)).removeAlpha().toFormat(format).toBuffer()
      const file = `${sha256(id).slice(0, 12)}.${format === 'jpeg' ? 'jpg' : format}`
      fs.writeFileSync(path.join(mediaDir, file), bytes)
      return { id, file, mimeType: `image/${format}`, width, height, sha256: sha256(bytes) }
    },
    close: () => {
      model.close()
      fs.rmSync(mediaDir, { force: true, recursive: true })
    },
  }
}
