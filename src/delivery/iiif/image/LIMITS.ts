/**
 * What the image service makes at most: width and height in pixels, and their product. The file itself, of whatever size, is
 * at `/api/v1/images/{id}`, and any part of it can be had at full size.
 */
export const LIMITS = { area: 16_777_216, side: 8_192 } as const
