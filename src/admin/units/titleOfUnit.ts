import { type SheetUnit, textOfPart } from '../../editorial/cutting/sheet'
import { shortened } from '../../editorial/shortened'

/** What a unit is called in a list: its headline, else the first words that stand in it; '' when it has no text. */
export const titleOfUnit = ({ parts }: SheetUnit): string => {
  const headline = parts.find(({ role }) => role === 'headline')
  const first = parts.map(textOfPart).find((text) => text.trim() !== '') ?? ''
  return (headline ? textOfPart(headline) : shortened(first)).replaceAll('\n', ' ')
}
