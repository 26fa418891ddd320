import type { Author } from '../types'
import { joinBylineRows } from './bylineRows'
import { continuationOf } from './continuation'
import type { Element } from './element'
import { type Byline, parseByline } from './parseByline'
import { parseSignature } from './parseSignature'
import type { Segment } from './segment'
import { signatureAt } from './signature'

export interface ArticleByline {
  text: string | null
  authors: Author[]
  /** Line where names are cut by a guess, or null. */
  doubtfulAt: number | null
}

type Found = Pick<Byline, 'text' | 'authors' | 'isDoubtful'> & { at: number; isSignature?: boolean }

/**
 * Reads all that names the authors of a text, in the order of print: lines of their own, the brackets behind a dateline,
 * and, where no other byline stands, the signature at the end.
 */
export function readBylines(segment: Segment): ArticleByline {
  const found: Found[] = segment.bylines.flatMap(readElement)
  const openingAt = segment.elements.find((element) => element.opening)
  const opening = openingAt?.opening
  if (opening?.byline) {
    const at = openingAt?.rows[0]?.n ?? 0
    const place = found.findIndex((byline) => byline.at > at)
    const isDoubtful = parseByline(opening.byline)?.isDoubtful === true
    found.splice(place < 0 ? found.length : place, 0, { text: opening.byline, authors: opening.authors, isDoubtful, at })
  }
  const isSignedOnly = found.every(({ isSignature }) => isSignature)
  // items of one column are signed one by one
  if (isSignedOnly) found.push(...segment.elements.flatMap((element) => readTail(element) ?? []))
  else {
    const signed = readTail(segment.elements.at(-1))
    if (signed?.hasRole && !signed.isPhoto) found.push(signed)
  }
  if (isSignedOnly) found.sort((a, b) => a.at - b.at)
  if (found.length === 0) return { text: null, authors: [], doubtfulAt: null }
  const authors = found.flatMap((byline) => byline.authors)
  const isNew = (author: Author, index: number): boolean => authors.findIndex((other) => other.name === author.name) === index
  return {
    text: found.map((byline) => byline.text).join(' ').replace(/ （/gu, '（'),
    authors: authors.filter(isNew),
    doubtfulAt: found.find((byline) => byline.isDoubtful)?.at ?? null,
  }
}

function readElement(element: Element): Found[] {
  const at = element.rows[0]?.n ?? 0
  const text = joinBylineRows(element.rows.map((row) => row.text))
  const whole = parseByline(text) ?? parseSignature(text)
  const isSignature = /^[（(]/u.test(text)
  if (whole) return [{ ...whole, at, isSignature }]
  return element.rows.map((row) => ({ ...(parseByline(row.text) ?? parseSignature(row.text) ?? { text: row.text, authors: [] }), at: row.n }))
}

/** `…增加了收入。（通讯员 岳小山` / `廖青）` */
function readTail(last: Element | undefined): (Byline & { at: number }) | null {
  if (!last || last.kind !== 'paragraph') return null
  const rows = last.rows.slice(-2)
  const isWrapped = rows.length === 2 && !/[（(]/u.test(rows[1]?.text ?? '')
  const text = isWrapped ? joinBylineRows(rows.map((row) => row.text)) : last.text.slice(-160)
  const signed = signatureAt(withoutMark(text))
  return signed && { ...signed, at: rows.at(-1)?.n ?? 0 }
}

/** `…需要。（庞统军）（下转2版）` → without where it goes on */
function withoutMark(text: string): string {
  const mark = continuationOf(text.slice(-120))
  return mark?.at === 'end' ? mark.rest : text
}
