import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { byteRange } from '../../../src/delivery/iiif/byteRange'
import { imageInfo } from '../../../src/delivery/iiif/image/imageInfo'
import { LIMITS } from '../../../src/delivery/iiif/image/LIMITS'
import { readImageRequest } from '../../../src/delivery/iiif/image/readImageRequest'
import { Problem } from '../../../src/delivery/Problem'

const IMAGE = { height: 400, width: 600 }

const plan = (text: string, image = IMAGE) => {
  const [region = '', size = '', rotation = '', last = ''] = text.split('/')
  const [quality = '', format = ''] = last.split('.')
  return readImageRequest({ format, quality, region, rotation, size }, image)
}

const refusal = (text: string, image = IMAGE): [status: number, parameter: unknown] => {
  try {
    plan(text, image)
  } catch (error) {
    if (error instanceof Problem) return [error.status, error.more.parameter]
    throw error
  }
  throw new Error(`${text} was taken`)
}

describe('an IIIF image request', () => {
  it.each([
    ['full', 'full', [0, 0, 600, 400]],
    ['square', '100,0,400,400', [100, 0, 400, 400]],
    ['10,20,30,40', '10,20,30,40', [10, 20, 30, 40]],
    ['590,390,100,100', '590,390,10,10', [590, 390, 10, 10]],
    ['0,0,600,400', 'full', [0, 0, 600, 400]],
    ['0,0,9999,9999', 'full', [0, 0, 600, 400]],
    ['pct:25,25,50,50', '150,100,300,200', [150, 100, 300, 200]],
    ['pct:0,0,33.3,33.3', '0,0,200,133', [0, 0, 200, 133]],
    ['pct:0,0,100,100', 'full', [0, 0, 600, 400]],
    ['pct:90.5,0,50,100', '543,0,57,400', [543, 0, 57, 400]],
  ])('takes the region %s for %s', (region, canonical, [left, top, width, height]) => {
    const { canonical: found, region: taken } = plan(`${region}/max/0/default.jpg`)
    expect(taken).toEqual({ height, left, top, width })
    expect(found).toBe(`${canonical}/max/0/default.jpg`)
  })

  it.each([
    ['max', 'max', 600, 400],
    ['^max', '^max', 5017, 3344],
    ['300,', '300,200', 300, 200],
    [',100', '150,100', 150, 100],
    ['600,400', 'max', 600, 400],
    ['200,300', '200,300', 200, 300],
    ['pct:50', '300,200', 300, 200],
    ['pct:12.5', '75,50', 75, 50],
    ['pct:100', 'max', 600, 400],
    ['!200,200', '200,133', 200, 133],
    ['!2000,2000', 'max', 600, 400],
    ['!1,1', '1,1', 1, 1],
    ['^300,', '300,200', 300, 200],
    ['^1200,', '^1200,800', 1200, 800],
    ['^,800', '^1200,800', 1200, 800],
    ['^pct:200', '^1200,800', 1200, 800],
    ['^900,10', '^900,10', 900, 10],
    ['^!1200,1200', '^1200,800', 1200, 800],
    ['^600,400', 'max', 600, 400],
  ])('takes the size %s for %s', (size, canonical, width, height) => {
    const found = plan(`full/${size}/0/default.jpg`)
    expect(found.size).toEqual({ height, width })
    expect(found.canonical).toBe(`full/${canonical}/0/default.jpg`)
  })

  it.each([
    ['0', '0', 0, false], ['90', '90', 90, false], ['!180', '!180', 180, true], ['360', '0', 0, false], ['22.5', '22.5', 22.5, false], ['!0', '!0', 0, true], ['90.0', '90', 90, false],
  ])('takes the rotation %s for %s', (rotation, canonical, degrees, isMirrored) => {
    const found = plan(`full/max/${rotation}/default.jpg`)
    expect([found.rotation, found.isMirrored]).toEqual([degrees, isMirrored])
    expect(found.canonical).toBe(`full/max/${canonical}/default.jpg`)
  })

  it('takes color for the default, since nothing is taken from the colours of an image', () => {
    expect(plan('full/max/0/color.webp').canonical).toBe('full/max/0/default.webp')
    expect(plan('full/max/0/gray.png').canonical).toBe('full/max/0/gray.png')
  })

  it.each([
    ['region', 'ful/max/0/default.jpg'], ['region', '1,2,3/max/0/default.jpg'], ['region', '-1,0,5,5/max/0/default.jpg'], ['region', '0,0,0,5/max/0/default.jpg'],
    ['region', '600,0,10,10/max/0/default.jpg'], ['region', 'pct:0,0,0.01,5/max/0/default.jpg'], ['region', 'pct:100,0,5,5/max/0/default.jpg'],
    ['region', '1.5,0,5,5/max/0/default.jpg'], ['region', 'pct:1e2,0,5,5/max/0/default.jpg'],
    ['size', 'full/full/0/default.jpg'], ['size', 'full/,/0/default.jpg'], ['size', 'full/0,/0/default.jpg'], ['size', 'full/0,0/0/default.jpg'],
    ['size', 'full/!0,0/0/default.jpg'], ['size', 'full/!100,/0/default.jpg'], ['size', 'full/601,/0/default.jpg'], ['size', 'full/,401/0/default.jpg'], ['size', 'full/600,401/0/default.jpg'],
    ['size', 'full/pct:101/0/default.jpg'], ['size', 'full/pct:0/0/default.jpg'], ['size', 'full/^8193,1/0/default.jpg'], ['size', 'full/^5000,5000/0/default.jpg'],
    ['size', 'full/^pct:100000/0/default.jpg'], ['size', '0,0,600,1/100,/0/default.jpg'],
    ['rotation', 'full/max/361/default.jpg'], ['rotation', 'full/max/-90/default.jpg'], ['rotation', 'full/max/90!/default.jpg'], ['rotation', 'full/max/north/default.jpg'],
    ['quality', 'full/max/0/native.jpg'], ['format', 'full/max/0/default.bmp'],
  ])('refuses a %s that cannot be read or made: %s', (parameter, text) => {
    expect(refusal(text)).toEqual([400, parameter])
  })

  it.each(['gif', 'jp2', 'pdf', 'tif'])('says of %s that it is not made here', (format) => {
    expect(refusal(`full/max/0/default.${format}`)).toEqual([501, 'format'])
  })

  it('never makes more than it says it makes, nor more than there is without being told to', () => {
    const side = fc.integer({ max: 40_000, min: 1 })
    const number = fc.integer({ max: 20_000, min: 0 })
    const size = fc.oneof(
      fc.constant('max'), number.map((n) => `${n},`), number.map((n) => `,${n}`), number.map((n) => `pct:${n / 7}`),
      fc.tuple(number, number).map(([w, h]) => `${w},${h}`), fc.tuple(number, number).map(([w, h]) => `!${w},${h}`),
    )
    fc.assert(fc.property(side, side, size, fc.boolean(), (width, height, text, isUp) => {
      const image = { height, width }
      let made
      try {
        made = plan(`full/${isUp ? '^' : ''}${text}/0/default.jpg`, image)
      } catch (error) {
        expect(error).toBeInstanceOf(Problem)
        return
      }
      expect(made.size.width * made.size.height).toBeLessThanOrEqual(LIMITS.area)
      expect(Math.max(made.size.width, made.size.height)).toBeLessThanOrEqual(LIMITS.side)
      expect(Math.min(made.size.width, made.size.height)).toBeGreaterThanOrEqual(1)
      if (!isUp) expect(made.size.width <= width && made.size.height <= height).toBe(true)
      // The canonical form asks for the same.
      expect(plan(made.canonical, image)).toEqual(made)
    }), { numRuns: 500 })
  })
})

describe('info.json', () => {
  it('names sizes that may be asked for, and tiles down to one', () => {
    const { sizes, tiles } = imageInfo('https://x.example/iiif/3/m', { height: 4000, width: 6000 })
    expect(sizes.at(-1)).toEqual({ height: 2000, width: 3000 })
    for (const { height, width } of sizes) expect(plan(`full/${width},${height}/0/default.jpg`, { height: 4000, width: 6000 }).size).toEqual({ height, width })
    expect(tiles).toEqual([{ height: 512, scaleFactors: [1, 2, 4, 8, 16], width: 512 }])
  })

  it('names the one size of an image that is smaller than a thumbnail', () => {
    expect(imageInfo('https://x.example/iiif/3/m', { height: 1, width: 3 }).sizes).toEqual([{ height: 1, width: 3 }])
  })
})

describe('a range of bytes', () => {
  it.each([
    ['bytes=0-0', { first: 0, last: 0 }], ['bytes=5-', { first: 5, last: 9 }], ['bytes=5-99', { first: 5, last: 9 }], ['bytes=-3', { first: 7, last: 9 }], ['bytes=-99', { first: 0, last: 9 }],
    ['bytes=10-', 'none'], ['bytes=-0', 'none'], ['bytes=5-2', null], ['bytes=0-1,3-4', null], ['bytes=a-b', null], ['pages=1-2', null], [undefined, null],
  ])('%s of ten', (header, range) => {
    expect(byteRange(header, 10)).toEqual(range)
  })
})
