/** The same documents as under /api/v1, by GraphQL. Lists go on with `after`, what `next` of the last one says. */
export const TYPE_DEFS = `
"""Newest first with DOWN. A harvest that misses nothing asks FIRST_UP. PLACE_UP is the order of the printed paper, as are the articles of an issue and of a page."""
enum Sort { FIRST_UP FIRST_DOWN DATE_UP DATE_DOWN CHANGED_UP CHANGED_DOWN PLACE_UP PLACE_DOWN }

type Query {
  article(id: ID!, version: Int): Article
  articles(publication: ID, issue: ID, page: ID, pageNumber: Int, from: String, to: String, author: String, hasPhoto: Boolean, sort: Sort = FIRST_DOWN, first: Int = 20, after: String): ArticleList!
  publications(first: Int = 20, after: String): PublicationList!
  publication(id: ID!): Publication
  issues(publication: ID, from: String, to: String, first: Int = 20, after: String): IssueList!
  issue(id: ID!): Issue
  page(id: ID!): Page
  search(q: String!, publication: ID, from: String, to: String, first: Int = 20, after: String): SearchAnswer!
  changes(since: String = "0", first: Int = 20): ChangeList!
}

type ArticleList { items: [Article!]! next: String }
type PublicationList { items: [Publication!]! next: String }
type IssueList { items: [Issue!]! next: String }
type PageList { items: [Page!]! next: String }
type ChangeList { changes: [Change!]! next: String! hasMore: Boolean! }

type Article {
  id: ID!
  kicker: String
  headline: String
  subheadline: String
  byline: String
  authors: [Author!]!
  dateline: String
  body: [Part!]!
  photos: [Photo!]!
  publication: PublicationName!
  issue: IssueDate!
  pages: [PageNumber!]!
  version: Int!
  snapshot: String!
  firstPublishedAt: String!
  publishedAt: String!
  "The newest version, when this is not it."
  supersededBy: Int
}
type Author { name: String! role: String }
"kind: paragraph, crosshead or note"
type Part { kind: String! text: String! }
type Photo { id: ID! caption: String! credit: String image: Image }
type Image { id: ID! url: String! iiif: String! mimeType: String! width: Int! height: Int! sha256: String }
type PublicationName { id: ID! name: String! }
type IssueDate { id: ID! date: String! dateCertainty: String! }
type PageNumber { id: ID! number: Float name: String }

type Publication {
  id: ID!
  name: String!
  texts: Int!
  firstDate: String
  lastDate: String
  issues(from: String, to: String, first: Int = 20, after: String): IssueList!
  articles(sort: Sort = DATE_DOWN, first: Int = 20, after: String): ArticleList!
}
type Issue {
  id: ID!
  date: String!
  dateCertainty: String!
  texts: Int!
  publication: PublicationName!
  pages(first: Int = 20, after: String): PageList!
  articles(first: Int = 20, after: String): ArticleList!
}
type Page {
  id: ID!
  number: Float
  name: String
  texts: Int!
  issue: IssueDate!
  publication: PublicationName!
  articles(first: Int = 20, after: String): ArticleList!
}

type SearchAnswer { total: Int! next: String hits: [Hit!]! }
"Headline and snippets are HTML in which nothing but <mark> is markup."
type Hit { article: Article! score: Float! headline: String snippets: [String!]! }

"publication: the id of that which the text stands in after it; null when nobody can tell any more"
type Change { seq: Int! at: String! kind: String! document: Document! publication: ID version: Int! }
"type: article or caption"
type Document { type: String! id: ID! photo: ID }
`
