import type { ArticleResource } from '../../publishing/articleResource'

/** The JSON of an article as searches show it: the text is left out, which is most of it. */
export const withoutBody = ({ body: _, ...article }: ArticleResource): string => JSON.stringify(article)
