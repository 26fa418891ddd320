import type { PayloadRequest, Where } from 'payload'

import { timeZoneOf } from '../timeZoneOf'
import { boundsOfDay } from './boundsOfDay'
import { entryHash, type LogEntry } from './entryHash'
import { LOGGED, titlesOf } from './titlesOf'

/** What narrows the log down; an empty text narrows nothing. `day` is `YYYY-MM-DD` in the house's time zone. */
export type LogFilter = { day: string; document: string; page: number; person: string }

export type LogRow = LogEntry & {
  hash: string
  id: string
  /** Its hash is the one of what it says. */
  isWhole: boolean
}

/** `titles`: what the documents that rows name are called now (null: nothing); those that are gone are not in it. */
export type LogPage = { page: number; rows: LogRow[]; titles: ReadonlyMap<string, string | null>; totalDocs: number; totalPages: number }

/** `person` for what the program did by itself. */
export const PROGRAM = 'program'

const ROWS = 50
const LONGEST_NAME = 300
/** `articles:1`, as entries name documents, in themselves and in what the program gives as reason. */
const NAME = /\b[a-z-]+:[\w-]+/gu

const ofDay = (req: PayloadRequest, day: string): Where[] => {
  const bounds = boundsOfDay(day, timeZoneOf(req.payload.config))
  return bounds ? [{ at: { greater_than_equal: bounds.from.toISOString() } }, { at: { less_than: bounds.until.toISOString() } }] : []
}

/**
 * The name of a document in the log, of what a person has at hand: that name, or the address of its form, desk or page.
 * @example documentOf('http://localhost/admin/collections/articles/1?x=1') // → 'articles:1'
 * @example documentOf('http://localhost/admin/desk/1/history') // → 'articles:1'; /admin/pages/1/units → 'pages:1'
 * @returns an id alone as it is.
 */
export const documentOf = (given: string): string =>
  given.trim().slice(0, LONGEST_NAME)
    .replace(/^.*\/collections\/([\w-]+)\/([\w-]+).*$/u, '$1:$2')
    .replace(/^.*\/desk\/([\w-]+).*$/u, 'articles:$1')
    .replace(/^.*\/pages\/([\w-]+).*$/u, 'pages:$1')

const ofDocument = (given: string): Where[] => {
  const name = documentOf(given)
  if (name === '') return []
  return name.includes(':') ? [{ document: { equals: name } }] : [{ document: { in: LOGGED.map((collection) => `${collection}:${name}`) } }]
}

const ofPerson = (person: string): Where[] => {
  if (person === '') return []
  return person === PROGRAM ? [{ actor: { exists: false } }] : [{ actor: { equals: person } }]
}

const namedBy = ({ document, reason }: LogEntry): string[] => [document, ...(reason?.match(NAME) ?? [])]

/**
 * A page of the log, newest first, as far as who asks may read it; for a page beyond the last, the last.
 * @throws Forbidden 403.
 */
export const readLog = async (req: PayloadRequest, { day, document, page, person }: LogFilter): Promise<LogPage> => {
  const find = (wanted: number) => req.payload.find({
    collection: 'log', depth: 0, limit: ROWS, overrideAccess: false, page: wanted, req, sort: '-seq',
    where: { and: [...ofDay(req, day), ...ofDocument(document), ...ofPerson(person)] },
  })
  const asked = await find(page)
  const { totalDocs, totalPages } = asked
  const at = Math.max(1, Math.min(page, totalPages))
  const entries = (at === page ? asked : await find(at)).docs as unknown as (LogEntry & { hash: string; id: string })[]
  return {
    page: at,
    rows: entries.map((entry) => ({ ...entry, isWhole: entryHash({ ...entry, previousHash: entry.previousHash ?? '' }) === entry.hash })),
    titles: await titlesOf(req, entries.flatMap(namedBy)),
    totalDocs,
    totalPages,
  }
}
