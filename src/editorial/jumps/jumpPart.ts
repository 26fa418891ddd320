import type { BodyPart } from '../lexicalBody'
import { edgeMarks } from './edgeMarks'
import { parseContinuations } from './parseContinuation'
import type { JumpMark, JumpPart, StandsOn } from './types'
import { withoutMarks } from './withoutMarks'

/** An article as far as it can be joined; relations as ids. */
export type JumpArticle = {
  id: string
  issue: string
  pages: StandsOn[]
  kicker?: string | null
  headline?: string | null
  subheadline?: string | null
  authors?: { name?: string | null }[] | null
  /** As printed; several marks may stand in it. */
  continuation?: string | null
  body: BodyPart[]
}

const sameMark = (a: JumpMark, b: JumpMark): boolean =>
  a.direction === b.direction && a.page?.number === b.page?.number && a.page?.section === b.page?.section

/** Marks come from the field and from the edges of the text: a person may have typed one, and the field holds but one. */
const unite = (marks: JumpMark[]): JumpMark[] =>
  marks.filter((mark, index) => marks.findIndex((other) => sameMark(other, mark)) === index)

/** What the matching looks at of an article. */
export const jumpPart = (article: JumpArticle): JumpPart => {
  const edges = edgeMarks(article.body.map(({ text }) => text))
  return {
    id: article.id,
    issue: article.issue,
    pages: article.pages,
    // A headline that says nothing but where it comes from is none.
    titles: [article.kicker, article.headline, article.subheadline].map((title) => withoutMarks(title ?? '')).filter((title) => title !== '').join(' '),
    authors: (article.authors ?? []).flatMap(({ name }) => (name ? [name] : [])),
    marks: unite([...parseContinuations(article.continuation ?? ''), ...edges.marks]),
    paragraphs: edges.paragraphs,
  }
}
