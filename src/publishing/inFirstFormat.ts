import type { Json } from './canonicalJson'
import type { ArticleDocument } from './PublicDocument'

/**
 * An article's public document as format 1 said it, without lines and facsimiles.
 * @returns null when it shows a facsimile: that is more than format 1 could say.
 */
export const inFirstFormat = ({ source: _, ...document }: ArticleDocument): Json | null =>
  document.pages.some(({ facsimile }) => facsimile)
    ? null
    : { ...document, format: 1, pages: document.pages.map(({ facsimile: _none, ...page }) => page) } as unknown as Json
