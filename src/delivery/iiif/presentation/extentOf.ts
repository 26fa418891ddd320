import type { PublicImage } from '../../../publishing/articleSnapshot'
import type { Extent } from '../image/readRegion'

/** The proportions of a broadsheet, for a page whose image readers do not have. */
const NOMINAL: Extent = { height: 1400, width: 1000 }

/** The extent of a page's canvas: its image's pixels. */
export const extentOf = (image: PublicImage | null): Extent => (image ? { height: image.height, width: image.width } : NOMINAL)
