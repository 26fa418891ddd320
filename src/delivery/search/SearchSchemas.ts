import { Type } from 'typebox'

import { ArticleSchema, Cursor, Limit, Next, Url } from '../app/schemas'
import { TextFilterSchema } from '../lists/TextFilter'
import { MOST_Q } from './MOST_Q'

const FacetSchema = Type.Array(Type.Object({
  value: Type.String({ description: 'As the parameter takes it.' }),
  label: Type.Optional(Type.String({ description: 'For people, where that is something else.' })),
  count: Type.Integer({ minimum: 1 }),
}))

export const SearchQuery = Type.Object({
  q: Type.String({
    default: '',
    description: 'Words (all of them), "phrases" (also “” and 「」), `AND`, `OR`, `NOT` and `-`, brackets; `author:`, `title:`, `publication:` (name or id), `date:2023-06` or `date:2023-06-01..2023-06-30`. Simplified and traditional, full and half width, large and small letters are alike. A word of Chinese is found wherever it stands, a sentence end or comma in between keeps it apart. Nothing asks for everything.',
    examples: ['乡村振兴', '“人民公社” author:王伟 -大会', '(工业 OR 農業) date:1958..1960'],
    maxLength: MOST_Q,
  }),
  publication: TextFilterSchema.publication,
  author: TextFilterSchema.author,
  from: TextFilterSchema.from,
  to: TextFilterSchema.to,
  pageNumber: Type.Optional(Type.Integer({ description: '版次: articles that begin on a page of this number.' })),
  hasPhoto: Type.Optional(Type.Boolean()),
  sort: Type.Enum(['relevance', 'date', '-date'], {
    default: 'relevance',
    description: 'By relevance the articles with the words in their headline come first; the first 1,000 can be paged through. By date (`-date`: the newest first) there is no such end.',
  }),
  limit: Limit,
  cursor: Cursor,
  facets: Type.Boolean({ default: false, description: 'Count all the found by publication, year, author and page.' }),
}, { additionalProperties: false })

const FoundArticle = Type.Omit(ArticleSchema, ['body'], { description: 'The article without its body.' })

export const SearchResult = Type.Object({
  total: Type.Integer({ description: 'How many there are in all.', minimum: 0 }),
  items: Type.Array(Type.Object({
    article: FoundArticle,
    score: Type.Number({ description: 'BM25. Articles with the words in their headline come first whatever it is; 0 when sorted by date.' }),
    headline: Type.Union([Type.String(), Type.Null()], { description: 'HTML in which nothing but `<mark>` is markup.' }),
    snippets: Type.Array(Type.String({ description: 'About 60 characters, as HTML in which nothing but `<mark>` is markup.' }), { maxItems: 2 }),
  })),
  facets: Type.Union([
    Type.Object({ publication: FacetSchema, year: FacetSchema, author: FacetSchema, page: FacetSchema }, { description: 'Of all the found; the 100 most frequent values of each.' }),
    Type.Null(),
  ]),
  next: Next,
  links: Type.Object({ next: Type.Union([Url, Type.Null()]) }),
})
