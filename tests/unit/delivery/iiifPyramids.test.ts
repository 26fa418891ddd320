import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { onLevel } from '../../../src/delivery/iiif/image/onLevel'
import { Pyramids } from '../../../src/delivery/iiif/image/Pyramids'
import { readImageRequest } from '../../../src/delivery/iiif/image/readImageRequest'
import { renderImage } from '../../../src/delivery/iiif/image/renderImage'
import { quartered } from '../../helpers/delivery/iiifDesk'

/** Odd, so that halves are not whole. */
const IMAGE = { height: 1601, width: 2003 }
const BOUNDS = { bytes: 1, keep: 60_000, pixels: 250_000_000, seconds: 60 }

let folder: string
let file: string

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-pyramids-'))
  file = path.join(folder, 'page.png')
  await sharp(quartered(IMAGE.width, IMAGE.height)).removeAlpha().blur(20).png().toFile(file)
})

afterAll(() => fs.rmSync(folder, { force: true, recursive: true }))

describe('the level of a pyramid', () => {
  const levels = [{ height: 4096, width: 4096 }, { height: 2048, width: 2048 }, { height: 1024, width: 1024 }]
  it.each([
    [{ height: 512, left: 512, top: 1024, width: 512 }, { height: 512, width: 512 }, 0, [512, 1024, 512, 512]],
    [{ height: 1024, left: 1024, top: 0, width: 1024 }, { height: 512, width: 512 }, 1, [512, 0, 512, 512]],
    [{ height: 1024, left: 1024, top: 0, width: 1024 }, { height: 513, width: 512 }, 0, [1024, 0, 1024, 1024]],
    [{ height: 4096, left: 0, top: 0, width: 4000 }, { height: 10, width: 10 }, 2, [0, 0, 1000, 1024]],
    [{ height: 3, left: 4093, top: 4093, width: 3 }, { height: 900, width: 900 }, 0, [4093, 4093, 3, 3]],
  ])('for %o at %o is %i', (region, size, level, [left, top, width, height]) => {
    expect(onLevel(region, size, levels)).toEqual({ level, region: { height, left, top, width } })
  })
})

describe('a part of a large image', () => {
  it.each(['0,0,512,512/512,512', '1024,512,979,1089/490,545', '1900,1500,103,101/103,101', '500,300,1200,1200/100,100', '0,0,2003,1600/200,160'])(
    'looks as it does when it is cut out of the whole: %s', async (request) => {
      const [region = '', size = ''] = request.split('/')
      const plan = readImageRequest({ format: 'png', quality: 'default', region, rotation: '0', size }, IMAGE)
      const made = await sharp(await renderImage({ ...IMAGE, key: 'page', path: file }, plan)).raw().toBuffer({ resolveWithObject: true })
      expect([made.info.width, made.info.height]).toEqual([plan.size.width, plan.size.height])
      const straight = await sharp(file).extract(plan.region).resize({ ...plan.size, fit: 'fill' }).raw().toBuffer()
      const difference = straight.reduce((sum, value, at) => sum + Math.abs(value - made.data[at]!), 0) / straight.length
      expect(difference).toBeLessThan(3)
    })
})

describe('kept pyramids', () => {
  it('are made once, also for many at the same time, and the newest stays when there is no room', async () => {
    const pyramids = new Pyramids(BOUNDS)
    const [one, other] = await Promise.all([pyramids.of('a', file), pyramids.of('a', file)])
    expect(one).toBe(other)
    expect(await pyramids.of('a', '/not/asked/again')).toBe(one)
    await pyramids.of('b', file)
    expect(pyramids.size).toBe(1)
    await expect(pyramids.of('a', path.join(folder, 'missing.png'))).rejects.toThrow('missing')
    expect(pyramids.size).toBe(1)
  })

  it('go when nobody has asked for them for a while', async () => {
    const pyramids = new Pyramids({ ...BOUNDS, keep: 1 })
    await pyramids.of('a', file)
    await new Promise((done) => setTimeout(done, 20))
    expect(pyramids.size).toBe(0)
  })

  it('are not made of an image with transparent parts', async () => {
    const clear = path.join(folder, 'clear.png')
    await sharp({ create: { background: { alpha: 0, b: 0, g: 0, r: 0 }, channels: 4, height: 1500, width: 1500 } }).png().toFile(clear)
    expect(await new Pyramids(BOUNDS).of('clear', clear)).toBeNull()
    const plan = readImageRequest({ format: 'png', quality: 'default', region: '0,0,100,100', rotation: '0', size: 'max' }, { height: 1500, width: 1500 })
    expect(await sharp(await renderImage({ height: 1500, key: 'clear', path: clear, width: 1500 }, plan)).metadata()).toMatchObject({ hasAlpha: true, width: 100 })
  })
})
