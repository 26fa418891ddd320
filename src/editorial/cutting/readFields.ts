import { bodyParts } from '../lexicalBody'
import { lineKey } from '../lineKey'
import { bare } from './bare'
import type { Contributor } from './contributors'
import { isBodyRole } from './roles'
import { type SheetUnit, textOfPart } from './sheet'
import { isReadFromText, linesIn } from './sheetOf'

type Author = { id?: string; name: string; role?: string | null }
type Doubt = { line?: number }

const textIn = (content: Record<string, unknown>, name: string): string => (typeof content[name] === 'string' ? content[name] : '')

const listIn = <T>(content: Record<string, unknown>, name: string): T[] => (Array.isArray(content[name]) ? (content[name] as T[]) : [])

const textOf = ({ parts }: SheetUnit): string => bare(parts.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join(''))

const storedText = (content: Record<string, unknown>): string =>
  bare(['kicker', 'headline', 'subheadline', 'byline'].map((name) => textIn(content, name)).join('') + bodyParts(content.body).map(({ text }) => text).join(''))

/** Authors go where the text that names them goes; those whom no text names stay with what is left of their article. */
const authorsOf = (unit: SheetUnit, contributors: readonly Contributor[]): Author[] => {
  const names = new Set<string>()
  return contributors.flatMap(({ article, isWhole, text }) => {
    const was = storedText(article.content)
    const isOwn = article.id === unit.id
    return listIn<Author>(article.content, 'authors').flatMap((author): Author[] => {
      const name = bare(author.name)
      const isHere = bare(text).includes(name) || (isWhole && (!was.includes(name) || textOf(unit).includes(name)))
      if (!isHere || names.has(name)) return []
      names.add(name)
      // A row of another document: its id is that one's.
      return [isOwn ? author : { name: author.name, role: author.role ?? null }]
    })
  })
}

/** The first paragraph that has a text. */
const openingOf = ({ parts }: SheetUnit): string =>
  parts.filter(({ role }) => role === 'body').map((part) => bare(textOfPart(part))).find((text) => text !== '') ?? ''

/** A dateline that the text has goes where the text opens with it: after a sentence before it, it is only text. */
const datelineOf = (unit: SheetUnit, contributors: readonly Contributor[]): string | null => {
  const opening = openingOf(unit)
  const found = contributors.find(({ article: { content }, isWhole }) => {
    const dateline = bare(textIn(content, 'dateline'))
    if (dateline === '') return false
    const wasTyped = !storedText(content).includes(dateline)
    return wasTyped ? isWhole : opening.startsWith(dateline)
  })
  return found ? textIn(found.article.content, 'dateline') : null
}

const isNamedIn = (text: string, byline: string): boolean => byline.split(/[\s（）()]+/u).every((word) => text.includes(word))

/** A byline that no line has: what is read from a text goes where that text goes. */
const bylineOf = (unit: SheetUnit, contributors: readonly Contributor[]): string | null => {
  const body = bare(unit.parts.filter(({ role }) => isBodyRole(role)).map(textOfPart).join(''))
  const found = contributors.find(({ article: { content }, text }) => {
    const byline = textIn(content, 'byline')
    return byline.trim() !== '' && isReadFromText(content) && isNamedIn(bare(text), byline) && isNamedIn(body, byline)
  })
  return found ? textIn(found.article.content, 'byline') : null
}

const continuationOf = (unit: SheetUnit, contributors: readonly Contributor[]): string | null => {
  const asides = unit.parts.flatMap(({ pieces }) => pieces).flatMap(({ aside }) => (aside?.kind === 'continuation' ? [aside.text] : []))
  if (asides.length > 0) return asides.join(' ')
  const read = contributors.map(({ article, text }) => ({ mark: textIn(article.content, 'continuation'), text }))
  return read.find(({ mark, text }) => mark.trim() !== '' && bare(text).includes(bare(mark)))?.mark ?? null
}

const doubtsOf = (contributors: readonly Contributor[]): Doubt[] | null => {
  const lists = contributors.filter(({ article }) => Array.isArray(article.content.doubts))
  if (lists.length === 0) return null
  return lists.flatMap(({ article, isWhole, lines }) => {
    const numbers = (of: Iterable<string>): Set<number> => new Set([...of].map((key) => Number(key.split(' ').at(-1))))
    const here = numbers(lines)
    const was = numbers(linesIn(article.content).flatMap(({ lines: own, page, source }) => own.map((n) => lineKey({ n, page, source }))))
    return listIn<Doubt>(article.content, 'doubts').filter(({ line }) => here.has(line ?? 0) || (isWhole && !was.has(line ?? 0)))
  })
}

const united = (contributors: readonly Contributor[], name: string): unknown[] | null => {
  const lists = contributors.flatMap(({ article }) => (Array.isArray(article.content[name]) ? [article.content[name]] : []))
  return lists.length > 0 ? [...new Set(lists.flat())] : null
}

/** What an article says beside the text on its lines: it follows from that text, and goes where that goes. */
export const readFields = (unit: SheetUnit, contributors: readonly Contributor[]): Record<string, unknown> => {
  const settled = united(contributors, 'settledSuspects')
  return {
    authors: authorsOf(unit, contributors),
    ...(unit.parts.some(({ role }) => role === 'byline') ? {} : { byline: bylineOf(unit, contributors) }),
    continuation: continuationOf(unit, contributors),
    dateline: datelineOf(unit, contributors),
    doubts: doubtsOf(contributors),
    ...(settled ? { settledSuspects: settled } : {}),
  }
}
