import { canonicalJson } from '../publishing/canonicalJson'
import { idOf } from './document'

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** Rows lose their ids, relations become theirs: what is left is what a reader would see. */
const bare = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(bare)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).filter(([name, member]) => name !== 'id' && !isNothing(member)).map(([name, member]) => [name, bare(member)]),
  )
}

/** Looking at a place and leaving it as it is corrects nothing. */
const NOT_TEXT: ReadonlySet<string> = new Set(['settledSuspects'])

const relations = ['issue', 'page', 'photo', 'publication', 'image']

const comparable = (content: Record<string, unknown>): string =>
  canonicalJson({
    ...(bare(Object.fromEntries(Object.entries(content).filter(([name]) => !NOT_TEXT.has(name)))) as Record<string, unknown>),
    ...Object.fromEntries(relations.map((name) => [name, idOf(content[name]) ?? undefined])),
    pages: ((content.pages as unknown[] | null | undefined) ?? []).map(idOf),
  })

/** Whether saving would change anything: who saves a text as it was has not corrected it. */
export const isSameText = (a: Record<string, unknown>, b: Record<string, unknown>): boolean =>
  comparable(a) === comparable(b)
