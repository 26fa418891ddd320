import type { PartRole } from '../../editorial/proofing'
import { label } from '../../fields/label'
import type { Words } from './useWords'

export const PART_WORDS: Record<PartRole, Words> = {
  kicker: label('引题', 'Kicker'),
  headline: label('主题', 'Headline'),
  subheadline: label('副题', 'Subheadline'),
  byline: label('署名', 'Byline'),
  dateline: label('电头', 'Dateline'),
  paragraph: label('段', 'Para'),
  crosshead: label('小标题', 'Crosshead'),
  note: label('编者按', 'Note'),
  caption: label('图片说明', 'Caption'),
}
