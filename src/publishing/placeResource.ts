import { imageAddress, issueAddress, pageAddress, publicationAddress } from './articleAddresses'
import type { Place, PublicImage } from './articleSnapshot'

/** Where something was printed, as the API gives it: with the addresses of newspaper, issue and pages, relative to the server. */
export const placeResource = ({ issue, pages, publication }: Place) => ({
  publication: { ...publication, url: publicationAddress('', publication.id) },
  issue: { ...issue, url: issueAddress('', issue.id) },
  // A page's facsimile is told of at the page: whether it may be shown just now depends on its other texts as well.
  pages: pages.map(({ facsimile: _image, ...page }) => ({ ...page, url: pageAddress('', page.id) })),
})

/** An image as the API gives it: with the addresses of its file and of its service by the IIIF Image API. */
export const imageResource = (image: PublicImage | null) =>
  image && { ...image, url: imageAddress('', image.id), iiif: `/iiif/3/${encodeURIComponent(image.id)}` }
