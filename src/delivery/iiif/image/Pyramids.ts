import sharp from 'sharp'

import type { Extent } from './readRegion'

/** An image with its halves, quarters and so on, of which any part can be read without the rest; largest first. */
export type Pyramid = { bytes: Buffer; levels: Extent[] }

type Held = { bytes: number; made: Promise<Pyramid | null>; timer: NodeJS.Timeout }

const TILE = 512

const measured = async (bytes: Buffer): Promise<Pyramid> => {
  const { pages = 1 } = await sharp(bytes).metadata()
  const levels = await Promise.all(Array.from({ length: pages }, (_, page) => sharp(bytes, { page }).metadata()))
  return { bytes, levels: levels.map(({ height, width }) => ({ height, width })) }
}

/**
 * Keeps the last images that parts were asked of, in memory: a viewer asks for a page in dozens of tiles, and for each of them
 * all of a JPEG above it has to be read. Measured on a page of 5,000×7,000 pixels, in a busy machine: a tile at the bottom
 * 1,500 ms → 70 ms, after 5,600 ms for the first.
 *
 * Whether an image is public is not known here: that is asked before each time.
 */
export class Pyramids {
  /** Longest unused first. */
  readonly #held = new Map<string, Held>()

  /**
   * @param bounds how many bytes are kept, beside the newest, and for how many milliseconds after their last use; how many
   * seconds one may take to make, and of how many pixels an image may be.
   */
  constructor(private readonly bounds: { bytes: number; keep: number; pixels: number; seconds: number }) {}

  /** How many images are kept. */
  get size(): number {
    return this.#held.size
  }

  /**
   * @param key stands for the bytes of the file, which never change.
   * @returns null for an image that has transparent parts, which is read as it is.
   * @throws {Error} of sharp, when the file cannot be read or it takes too long.
   */
  async of(key: string, path: string): Promise<Pyramid | null> {
    const known = this.#held.get(key)
    if (known) {
      this.#held.delete(key)
      this.#held.set(key, known)
      known.timer.refresh()
      return known.made
    }
    const held: Held = { bytes: 0, made: this.#make(path), timer: setTimeout(() => this.#held.delete(key), this.bounds.keep).unref() }
    this.#held.set(key, held)
    try {
      const pyramid = await held.made
      held.bytes = pyramid?.bytes.length ?? 0
      this.#shrink(key)
      return pyramid
    } catch (error) {
      this.#drop(key, held)
      throw error
    }
  }

  async #make(path: string): Promise<Pyramid | null> {
    const image = sharp(path, { failOn: 'error', limitInputPixels: this.bounds.pixels })
    if ((await image.metadata()).hasAlpha) return null
    const bytes = await image
      .timeout({ seconds: this.bounds.seconds })
      .tiff({ compression: 'jpeg', pyramid: true, quality: 95, tile: true, tileHeight: TILE, tileWidth: TILE })
      .toBuffer()
    return measured(bytes)
  }

  #drop(key: string, held: Held): void {
    clearTimeout(held.timer)
    if (this.#held.get(key) === held) this.#held.delete(key)
  }

  #shrink(newest: string): void {
    let total = [...this.#held.values()].reduce((sum, { bytes }) => sum + bytes, 0)
    for (const [key, held] of [...this.#held]) {
      if (total <= this.bounds.bytes) return
      if (key === newest) continue
      total -= held.bytes
      this.#drop(key, held)
    }
  }
}
