import { accountForCharacters, type CharacterAccount } from '../segmentation/accountForCharacters'
import type { Dialect, Segmentation, SegmentedArticle, SourceFormat, SourceLine, SourcePage, Warning } from '../types'
import { warn } from '../warn'
import { isFault } from './FAULT_RULES'
import type { Finding } from './Finding'
import { findCrossedColumns } from './findCrossedColumns'
import { findMojibake } from './findMojibake'

/** One article as it was cut. */
export interface CutArticle {
  /** The draft's id, when it is stored. */
  id?: string
  headline: string | null
  /** Its first line on the page. */
  line: number
  /** 0 to 1. */
  confidence: number
  warnings: Warning[]
}

/** What an import found, as it is kept with the page. A change of this shape raises `version`. */
export interface PageReport {
  version: 1
  fileName: string
  format: SourceFormat
  encoding: string
  dialect: Dialect
  /** Lines of the source, blank ones too. */
  lines: number
  /** Non-blank characters of the source. */
  characters: number
  /** Letters and digits of the source that stand in no unit; 0 unless something is wrong with the program. */
  charactersLost: number
  articles: number
  photos: number
  furniture: number
  /** In page order. */
  cut: CutArticle[]
  /** What blocks approval until somebody has settled it. */
  faults: Finding[]
  warnings: Finding[]
}

/** Another page with nearly the same text. */
export interface SamePage {
  title: string
  /** 0 to 1. */
  similarity: number
}

const firstLineOf = ({ lines, paragraphs }: SegmentedArticle): number =>
  [...Object.values(lines), ...paragraphs.map((paragraph) => paragraph.lines)].flat().reduce((least, n) => Math.min(least, n), Number.POSITIVE_INFINITY)

const lengthOf = (lines: readonly SourceLine[]): number => lines.reduce((sum, { text }) => sum + text.replace(/\s+/gu, '').length, 0)

const lostText = ({ lost, places }: CharacterAccount): Warning[] => {
  const [first] = places
  if (lost === 0 || !first) return []
  return [warn('characters-lost', first.line, { zh: `${lost} 字：${first.text.slice(0, 20)}`, en: `${lost}: ${first.text.slice(0, 20)}` })]
}

const sameText = (same: SamePage | null, line: number): Warning[] => {
  if (!same) return []
  const percent = Math.round(same.similarity * 100)
  return [warn('duplicate-page', line, { zh: `${same.title}，${percent}% 相同`, en: `${same.title}, ${percent}% the same` })]
}

/** A page of text without articles: only photos and furniture, or nothing that could be told apart. A blank one says so itself. */
const nothingCut = ({ articles, warnings }: Segmentation, source: SourcePage, line: number): Warning[] =>
  articles.length > 0 || line === 0 || [...warnings, ...source.warnings].some(({ rule }) => rule === 'page-blank') ? [] : [warn('nothing-cut', line)]

/** 上接1版, ◀ 上接 A01 版: it needs a page before it. */
const isContinued = ({ continuation }: SegmentedArticle): boolean => continuation !== null && continuation.includes('上接')

/** Its articles as the report lists them. @param ids of their drafts, in the same order. */
export const cutArticles = (articles: readonly SegmentedArticle[], ids: readonly string[]): CutArticle[] =>
  articles.map((article, index) => ({
    ...(ids[index] ? { id: ids[index] } : {}),
    headline: article.headline,
    line: firstLineOf(article),
    confidence: article.confidence,
    warnings: article.warnings,
  }))

/** What to look at in its articles. */
export const articleFindings = (articles: readonly SegmentedArticle[], ids: readonly string[]): Finding[] =>
  articles.flatMap((article, index) => {
    const own = isContinued(article) ? [...article.warnings, warn('continuation-alone', firstLineOf(article))] : article.warnings
    return own.map((warning) => ({ ...warning, article: article.headline, ...(ids[index] ? { id: ids[index] } : {}) }))
  })

/**
 * Puts together what a person should know of an imported page: figures, the articles with how sure each is, faults that
 * block and warnings that do not.
 * @param same a page of the database with nearly the same text.
 * @param ids of the articles' drafts, in the order of the segmentation.
 */
export const pageReport = (
  source: SourcePage,
  segmentation: Segmentation,
  same: SamePage | null = null,
  ids: readonly string[] = [],
): PageReport => {
  const account = accountForCharacters(source.lines, segmentation)
  const first = source.lines.find(({ text }) => text.trim() !== '')?.n ?? 0
  const found: Finding[] = [
    ...sameText(same, first),
    ...lostText(account),
    ...findMojibake(source.lines),
    ...(source.format === 'text' ? findCrossedColumns(source.lines) : []),
    ...source.warnings,
    ...segmentation.warnings,
    ...nothingCut(segmentation, source, first),
    ...articleFindings(segmentation.articles, ids),
  ]
  return {
    version: 1,
    fileName: source.fileName,
    format: source.format,
    encoding: source.encoding,
    dialect: segmentation.dialect,
    lines: source.lines.length,
    characters: lengthOf(source.lines),
    charactersLost: account.lost,
    articles: segmentation.articles.length,
    photos: segmentation.photos.length,
    furniture: segmentation.furniture.length,
    cut: cutArticles(segmentation.articles, ids),
    faults: found.filter(({ rule }) => isFault(rule)),
    warnings: found.filter(({ rule }) => !isFault(rule)),
  }
}
