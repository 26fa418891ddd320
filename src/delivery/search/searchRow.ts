import type { ArticleDocument } from '../../publishing/PublicDocument'
import { searchTexts } from './searchTexts'
import { indexText } from './text/indexText'

/** What the search holds of an article, column by column (`searchTexts`), as tokens with blanks between. */
export const searchRow = (document: ArticleDocument): { headline: string; body: string; authors: string } => {
  const { authors, body, headline } = searchTexts(document)
  return { headline: indexText(headline), body: indexText(body), authors: indexText(authors) }
}
