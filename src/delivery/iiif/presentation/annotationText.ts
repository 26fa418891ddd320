import { bodyText } from '../../../publishing/plainText'
import type { PublicDocument } from '../../../publishing/PublicDocument'

/** What a text says, as plain text: its headings one a line, then the running text; or a caption and its credit. */
export const annotationText = (document: PublicDocument): string => {
  if (document.type === 'caption') return [document.text, document.credit].filter(Boolean).join('\n')
  const { byline, headline, kicker, subheadline } = document
  return [[kicker, headline, subheadline, byline].filter(Boolean).join('\n'), bodyText(document)].filter(Boolean).join('\n\n')
}
