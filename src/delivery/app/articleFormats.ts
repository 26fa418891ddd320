import { articleHtml } from '../../publishing/articleHtml'
import type { VersionFacts } from '../../publishing/articleResource'
import { newsArticleJson } from '../../publishing/newsArticle'
import { ninjs, NINJS_SCHEMA } from '../../publishing/ninjs'
import { plainText } from '../../publishing/plainText'
import type { ArticleDocument } from '../../publishing/PublicDocument'
import { teiDocument } from '../../publishing/tei'
import { Problem } from '../Problem'
import { accepts } from './accepts'

type Serialise = (document: ArticleDocument, facts: VersionFacts, base: string) => string

export type ArticleFormat = {
  name: 'html' | 'json' | 'jsonld' | 'ninjs' | 'tei' | 'text'
  /** Behind the article's address. */
  suffix: string
  /** What `Accept` asks for, and what the answer is. */
  mediaType: string
  /** Counts up when the same article is written in another way: it is part of the entity tag. */
  revision: number
  /** Null: ours, which stands ready. */
  serialise: Serialise | null
}

/**
 * The formats of an article; of equally welcome ones the first is given. ninjs has no media type of its own at IANA: it is JSON
 * with the profile that is its schema.
 */
export const ARTICLE_FORMATS: readonly ArticleFormat[] = [
  { name: 'json', suffix: '.json', mediaType: 'application/json', revision: 1, serialise: null },
  { name: 'ninjs', suffix: '.ninjs.json', mediaType: `application/json; profile="${NINJS_SCHEMA}"`, revision: 2, serialise: (...article) => JSON.stringify(ninjs(...article)) },
  { name: 'jsonld', suffix: '.jsonld', mediaType: 'application/ld+json', revision: 1, serialise: newsArticleJson },
  { name: 'html', suffix: '.html', mediaType: 'text/html', revision: 2, serialise: articleHtml },
  { name: 'text', suffix: '.txt', mediaType: 'text/plain', revision: 2, serialise: plainText },
  { name: 'tei', suffix: '.tei.xml', mediaType: 'application/tei+xml', revision: 2, serialise: teiDocument },
]

const OFFERED = ARTICLE_FORMATS.map(({ mediaType }) => mediaType)

// The longest first: `.ninjs.json` is not `.json`.
const BY_LENGTH = [...ARTICLE_FORMATS].sort((a, b) => b.suffix.length - a.suffix.length)

/**
 * The last part of an article's address: `64f0.ninjs.json` → the id `64f0` and the suffix. Ids have no dots; an unknown suffix
 * is part of an id that does not exist.
 */
export const splitSuffix = (last: string): { id: string; suffix: string | null } => {
  const format = BY_LENGTH.find(({ suffix }) => last.length > suffix.length && last.endsWith(suffix))
  return format ? { id: last.slice(0, -format.suffix.length), suffix: format.suffix } : { id: last, suffix: null }
}

/**
 * The format that is asked for: by the suffix, else by `Accept`.
 * @throws {Problem} 406 `format` naming those that are there.
 */
export const formatOf = (suffix: string | null, accept: string | undefined): ArticleFormat => {
  const format = suffix === null ? ARTICLE_FORMATS[accepts(accept, OFFERED)] : ARTICLE_FORMATS.find((each) => each.suffix === suffix)
  if (format) return format
  throw new Problem(406, 'format', {
    zh: `没有所要的格式；现有：${ARTICLE_FORMATS.map((each) => `${each.mediaType}（${each.suffix}）`).join('、')}。`,
    en: `None of the formats asked for is there; there are: ${ARTICLE_FORMATS.map((each) => `${each.mediaType} (${each.suffix})`).join(', ')}.`,
  }, { formats: ARTICLE_FORMATS.map(({ mediaType, name, suffix: behind }) => ({ name, mediaType, suffix: behind })) }, { Vary: 'Accept, Accept-Language' })
}

/** The entity tag of an article in a format: `"abc"` → `"abc.tei-1"`; that of our JSON stays as it is. */
export const etagInFormat = (etag: string, { name, revision, serialise }: ArticleFormat): string =>
  serialise === null ? etag : `${etag.slice(0, -1)}.${name}-${revision}"`

/** What an answer is made of; each is asked for only where it is needed. `answer` is the ready JSON of articleResource.ts. */
type Article = { answer: () => string; document: () => ArticleDocument; facts: VersionFacts }

/** @param base where absolute addresses begin, without a slash at the end. */
export const answerInFormat = ({ mediaType, serialise }: ArticleFormat, { answer, document, facts }: Article, base: string): { body: string; contentType: string } => ({
  body: serialise === null ? answer() : serialise(document(), facts, base),
  // JSON is UTF-8 by definition, and a charset would stand behind the profile; everything else says it.
  contentType: mediaType === 'application/json' || !/json/u.test(mediaType) ? `${mediaType}; charset=utf-8` : mediaType,
})
