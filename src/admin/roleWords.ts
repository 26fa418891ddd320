import { label } from '../fields/label'
import type { Words } from './shared/useWords'

/** The roles of source lines, as the import names them. */
export const ROLE_WORDS: Record<string, Words> = {
  body: label('正文', 'Body'),
  byline: label('署名', 'Byline'),
  caption: label('图片说明', 'Caption'),
  crosshead: label('小标题', 'Crosshead'),
  headline: label('主题', 'Headline'),
  kicker: label('引题', 'Kicker'),
  note: label('编者按', 'Note'),
  subheadline: label('副题', 'Subheadline'),
}
