import { type BodyPart, lexicalBody } from '../lexicalBody'
import { contributorsOf } from './contributors'
import { lineRoles, partLines } from './partLines'
import { readFields } from './readFields'
import { HEADINGS, isBodyRole } from './roles'
import { linesOfUnit, type Sheet, type SheetRole, type SheetUnit, textOfPart } from './sheet'
import { linesIn } from './sheetOf'
import type { StoredContent, StoredPage } from './stored'

const KINDS: Partial<Record<SheetRole, BodyPart['kind']>> = { body: 'paragraph', crosshead: 'crosshead', note: 'note' }

const idsIn = (content: StoredContent, name: string): string[] => (Array.isArray(content[name]) ? (content[name] as string[]) : [])

/** A page that none of its lines is from any more is left; one that a person put it on stays. */
const pagesOf = (unit: SheetUnit, content: StoredContent, name: 'cutFrom' | 'pages'): string[] => {
  const now = [...new Set(linesOfUnit(unit).map(({ page }) => page))]
  const before = new Set(linesIn(content).map(({ page }) => page))
  const kept = idsIn(content, name).filter((page) => now.includes(page) || !before.has(page))
  return [...kept, ...now.filter((page) => !kept.includes(page))]
}

const headings = ({ parts }: SheetUnit): Record<string, string | null> =>
  Object.fromEntries(HEADINGS.map((role) => {
    const part = parts.find((each) => each.role === role)
    return [role, (part && textOfPart(part).trim()) || null]
  }))

const bodyOf = ({ parts }: SheetUnit): BodyPart[] =>
  parts.filter(({ role }) => isBodyRole(role)).flatMap((part) => {
    const text = textOfPart(part).trim()
    return text === '' ? [] : [{ kind: KINDS[part.role] ?? 'paragraph', text }]
  })

/** What a new article has of the page it is cut from. */
const NEW: StoredContent = { confidence: null, partOf: null }

/** The stored content of an article as a changed or new unit has it. */
export const articleContent = (unit: SheetUnit, page: StoredPage, before: Sheet, after: Sheet): StoredContent => {
  const stored = page.articles.find(({ id }) => id === unit.id)?.content ?? NEW
  return {
    ...stored,
    ...headings(unit),
    body: lexicalBody(bodyOf(unit)),
    ...readFields(unit, contributorsOf(unit, page, before, after)),
    cutFrom: pagesOf(unit, stored, 'cutFrom'),
    pages: pagesOf(unit, stored, 'pages'),
    sourceLines: partLines(unit.parts, lineRoles(page.articles.map(({ content }) => linesIn(content)))),
  }
}
