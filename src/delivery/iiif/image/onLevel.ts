import type { Extent, Region } from './readRegion'

/**
 * The smallest level of a pyramid that still has every pixel asked for, and the region on it.
 * @param levels largest first; the first is the image itself.
 * @example onLevel({ left: 1024, top: 0, width: 1024, height: 1024 }, { width: 512, height: 512 }, [4096×4096, 2048×2048, …])
 * // → { level: 1, region: { left: 512, top: 0, width: 512, height: 512 } }
 */
export const onLevel = (region: Region, size: Extent, levels: readonly Extent[]): { level: number; region: Region } => {
  const [whole] = levels as [Extent]
  const scaled = levels.map((level) => {
    const [x, y] = [level.width / whole.width, level.height / whole.height]
    const [left, top] = [Math.min(Math.floor(region.left * x), level.width - 1), Math.min(Math.floor(region.top * y), level.height - 1)]
    return {
      height: Math.max(1, Math.min(Math.round((region.top + region.height) * y), level.height) - top), left, top,
      width: Math.max(1, Math.min(Math.round((region.left + region.width) * x), level.width) - left),
    }
  })
  const level = scaled.findLastIndex(({ height, width }) => width >= size.width && height >= size.height)
  return level <= 0 ? { level: 0, region } : { level, region: scaled[level]! }
}
