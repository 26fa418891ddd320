import { type SheetUnit, textOfPart } from '../../editorial/cutting/sheet'

/** What a unit is called in a list: its headline, else what stands first in it; '' when it has no text. */
export const titleOfUnit = ({ parts }: SheetUnit): string => {
  const headline = parts.find(({ role }) => role === 'headline')
  return (headline ? textOfPart(headline) : parts.map(textOfPart).find((text) => text.trim() !== '') ?? '').replaceAll('\n', ' ')
}
