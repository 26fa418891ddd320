import { type BodyPart, bodyParts, lexicalBody } from '../lexicalBody'
import { lettersOf } from './letters'
import { pairInOrder } from './pairInOrder'
import { groupOf } from './roleGroups'
import type { Part } from './types'

/** What of an article is text under correction; whatever else it has stays as it is. */
export type ArticleContent = {
  kicker?: string | null
  headline?: string | null
  subheadline?: string | null
  byline?: string | null
  dateline?: string | null
  body?: unknown
}

const FIELDS = ['kicker', 'headline', 'subheadline', 'byline', 'dateline'] as const
type Field = (typeof FIELDS)[number]

const isBody = ({ role }: Part): boolean => groupOf(role) === 'body'

const bodyPartOf = ({ role, text }: Part): BodyPart => ({ kind: role === 'crosshead' || role === 'note' ? role : 'paragraph', text })

/** The first paragraph that has a text. */
const openingOf = (body: readonly BodyPart[]): string => body.find(({ kind, text }) => kind === 'paragraph' && text.trim() !== '')?.text ?? ''

/** Whether a paragraph begins with the dateline, as it is printed: `本报聊城讯 7月27日，…` */
const isDated = (dateline: string, opening: string): boolean => dateline.trim() !== '' && opening.trimStart().startsWith(dateline.trimStart())

/**
 * The parts of an article in the order a text shows them. An empty field is no part, except the headline. A dateline that
 * the first paragraph begins with, leading blanks aside, is shown there and not twice.
 */
export const partsOfArticle = (content: ArticleContent): Part[] => {
  const body = bodyParts(content.body)
  const isShown = (field: Field): boolean => {
    const text = content[field] ?? ''
    if (field === 'dateline') return text !== '' && !isDated(text, openingOf(body))
    return text !== '' || field === 'headline'
  }
  return [
    ...FIELDS.filter(isShown).map((field): Part => ({ key: field, role: field, text: content[field] ?? '' })),
    ...body.map(({ kind, text }, index): Part => ({ key: `body:${index}`, role: kind, text })),
  ]
}

/** Where in `after` stands what `before` has up to a place: right before what followed it, else behind the last of it that is left. */
const followedEnd = (before: string, place: number, after: string): number => {
  const [old, young] = [lettersOf([{ text: before }]), lettersOf([{ text: after }])]
  const pairs = pairInOrder(old.codes, young.codes)
  const next = old.offset.findIndex((offset) => offset >= place)
  const following = next < 0 ? -1 : (pairs[next] as number)
  if (following >= 0) return young.offset[following] as number
  for (let at = (next < 0 ? pairs.length : next) - 1; at >= 0; at--) {
    const own = pairs[at] as number
    if (own >= 0) return (young.offset[own] as number) + String.fromCodePoint(after.codePointAt(young.offset[own] as number) as number).length
  }
  return 0
}

/**
 * The dateline is what its paragraph begins with: `本报耶城讯 7月…` corrected to `本报聊城讯 7月…` → `本报聊城讯`; null when
 * nothing of it is left there, or a sentence stands before it: then the text has none, and what it was stands in the text alone.
 */
const followedDateline = (dateline: string, before: string, after: string): string | null => {
  if (isDated(dateline, after)) return dateline
  const place = before.length - before.trimStart().length + dateline.trimStart().length
  const found = after.slice(0, followedEnd(before, place, after)).trim()
  return found === '' || found.length > dateline.length * 2 ? null : found
}

/**
 * The content with the text of the parts; the opposite of {@link partsOfArticle}, which shows it as it stands here, whatever
 * was typed: but fields are one line, a field without a part becomes null, if it had a text that was shown, and empty
 * paragraphs are left out. (A dateline that somebody types before the first paragraph as well is shown there alone.)
 */
export const articleContent = <Content extends ArticleContent>(parts: readonly Part[], content: Content): Content => {
  const old = bodyParts(content.body)
  const body = parts.filter(isBody).map(bodyPartOf).filter(({ text }) => text !== '')
  const isSame = body.length === old.length && body.every(({ kind, text }, index) => kind === old[index]?.kind && text === old[index]?.text)
  const next: ArticleContent = { ...content }
  for (const field of FIELDS) {
    const shown = parts.filter(({ role }) => role === field).map((part) => part.text)
    // As it was loaded, whatever it has in it: who changes nothing has corrected nothing.
    if (shown.join('') === (content[field] ?? '')) continue
    const text = shown.map((line) => line.replace(/\s*\n\s*/gu, ' ')).filter((line) => line !== '').join(' ')
    const isInText = field === 'dateline' && text === '' && isDated(content.dateline ?? '', openingOf(old))
    if (isInText) next.dateline = followedDateline(content.dateline ?? '', openingOf(old), openingOf(body))
    else next[field] = text === '' ? null : text
  }
  if (!isSame) next.body = lexicalBody(body)
  return next as Content
}

/** A caption is a text of its own. @param id the caption's. */
export const captionPart = (id: string, text: string): Part => ({ key: `caption:${id}`, role: 'caption', text })
