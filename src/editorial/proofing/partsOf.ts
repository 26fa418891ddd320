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

/** The paragraph that the dateline is printed in, when it is: `本报聊城讯 7月27日，…` */
const datedParagraph = (dateline: string, body: readonly BodyPart[]): string | null => {
  const first = body.find(({ kind }) => kind === 'paragraph')?.text ?? ''
  return dateline !== '' && first.startsWith(dateline) ? first : null
}

/**
 * The parts of an article in the order a text shows them. An empty field is no part, except the headline. A dateline that
 * the first paragraph begins with is shown there and not twice.
 */
export const partsOfArticle = (content: ArticleContent): Part[] => {
  const body = bodyParts(content.body)
  const isShown = (field: Field): boolean => {
    const text = content[field] ?? ''
    if (field === 'dateline') return text !== '' && datedParagraph(text, body) === null
    return text !== '' || field === 'headline'
  }
  return [
    ...FIELDS.filter(isShown).map((field): Part => ({ key: field, role: field, text: content[field] ?? '' })),
    ...body.map(({ kind, text }, index): Part => ({ key: `body:${index}`, role: kind, text })),
  ]
}

/** The dateline follows its paragraph's beginning: `本报耶城讯 7月…` corrected to `本报聊城讯 7月…` → `本报聊城讯` */
const followedDateline = (dateline: string, before: string, after: string): string => {
  if (after.startsWith(dateline)) return dateline
  const [old, young] = [lettersOf([{ text: before }]), lettersOf([{ text: after }])]
  const pairs = pairInOrder(old.codes, young.codes)
  const next = old.offset.findIndex((offset) => offset >= dateline.length)
  const end = next < 0 ? -1 : (pairs[next] as number)
  const found = end > 0 ? after.slice(0, young.offset[end]).trim() : ''
  // Nothing of it is left, or a sentence was put before the text: then it is no dateline any more.
  return found === '' || found.length > dateline.length * 2 ? dateline : found
}

/**
 * The content with the text of the parts; the opposite of {@link partsOfArticle}. Fields are one line; a field without a
 * part becomes null, if it had a text that was shown; empty paragraphs are left out.
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
    const dated = field === 'dateline' && text === '' ? datedParagraph(content.dateline ?? '', old) : null
    if (dated === null) next[field] = text === '' ? null : text
    else next.dateline = followedDateline(content.dateline ?? '', dated, body.find(({ kind }) => kind === 'paragraph')?.text ?? '')
  }
  if (!isSame) next.body = lexicalBody(body)
  return next as Content
}

/** A caption is a text of its own. @param id the caption's. */
export const captionPart = (id: string, text: string): Part => ({ key: `caption:${id}`, role: 'caption', text })
