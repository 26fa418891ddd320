import { LANGUAGE } from '../../../publishing/LANGUAGE'
import type { PublicImage } from '../../../publishing/articleSnapshot'
import { imagePath } from '../addresses'
import type { Visit } from '../Visit'
import { WORDS } from '../WORDS'
import { Words } from './Words'

type Props = { visit: Visit; caption: string; credit: string | null; image: PublicImage | null; isFirst?: boolean }

/** Sides of the square that the image is fitted into, in pixels. */
const SIDES = [480, 800, 1200, 1800] as const

/** As large as it comes out within such a square: never larger than it is. */
const fitted = ({ height, width }: PublicImage, side: number): { height: number; width: number } => {
  const scale = Math.min(1, side / width, side / height)
  return { height: Math.max(1, Math.round(height * scale)), width: Math.max(1, Math.round(width * scale)) }
}

const sourcesOf = (image: PublicImage): string => {
  const sources = new Map(SIDES.map((side) => [fitted(image, side).width, imagePath(image.id, side)]))
  return [...sources].map(([width, path]) => `${path} ${width}w`).join(', ')
}

/** A photo with its caption and whose it is. */
export const Picture = ({ caption, credit, image, isFirst, visit }: Props) => (
  <figure className="picture">
    {image === null ? <p className="missing">{visit.say(WORDS.noImage)}</p> : (
      <a href={imagePath(image.id, 1800)}>
        <img
          alt={caption || visit.say(WORDS.untoldCaption)} decoding="async" lang={LANGUAGE} loading={isFirst ? undefined : 'lazy'}
          sizes="(max-width: 46rem) 92vw, 42rem" src={imagePath(image.id, 1200)} srcSet={sourcesOf(image)} {...fitted(image, 1200)}
        />
      </a>
    )}
    {caption === '' && credit === null ? null : (
      <figcaption lang={LANGUAGE}>
        <Words isVertical={visit.isVertical} text={caption} />
        {credit === null ? null : <span className="credit">{credit}</span>}
      </figcaption>
    )}
  </figure>
)
