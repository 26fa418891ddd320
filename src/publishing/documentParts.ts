import { lexicalBody } from '../editorial/lexicalBody'
import { type Part, partsOfArticle } from '../editorial/proofing'
import type { ArticleDocument } from './PublicDocument'

type Words = Pick<ArticleDocument, 'body' | 'byline' | 'dateline' | 'headline' | 'kicker' | 'subheadline'>

/** The parts of a public document in the order a text shows them, as they were corrected at the desk. */
export const documentParts = ({ body, byline, dateline, headline, kicker, subheadline }: Words): Part[] =>
  partsOfArticle({ body: lexicalBody(body), byline, dateline, headline, kicker, subheadline })
