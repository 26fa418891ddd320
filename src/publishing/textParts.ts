import { bodyParts } from '../editorial/lexicalBody'

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

type Author = { name: string; role: string | null }

/** The words of an article as readers get them; an empty field is null. */
export const articleText = (article: Record<string, unknown>): {
  authors: Author[]
  body: ReturnType<typeof bodyParts>
  byline: string | null
  dateline: string | null
  headline: string | null
  kicker: string | null
  subheadline: string | null
} => ({
  kicker: text(article.kicker),
  headline: text(article.headline),
  subheadline: text(article.subheadline),
  byline: text(article.byline),
  authors: ((article.authors ?? []) as Partial<Author>[]).map(({ name, role }) => ({ name: name ?? '', role: role ?? null })),
  dateline: text(article.dateline),
  body: bodyParts(article.body),
})

/** The words of a caption as readers get them. */
export const captionText = (caption: Record<string, unknown>): { credit: string | null; text: string } => ({
  text: typeof caption.text === 'string' ? caption.text : '',
  credit: text(caption.credit),
})
