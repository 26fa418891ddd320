import type { PayloadRequest, Where } from 'payload'

import { entryHash, type LogEntry } from './entryHash'

/** What narrows the log down; an empty text narrows nothing. `day` is `YYYY-MM-DD` in the server's time zone. */
export type LogFilter = { day: string; document: string; page: number; person: string }

export type LogRow = LogEntry & {
  hash: string
  id: string
  /** Its hash is the one of what it says. */
  isWhole: boolean
  /** What the document is called now; null when it has no name, or is gone. */
  title: string | null
}

export type LogPage = { page: number; rows: LogRow[]; totalDocs: number; totalPages: number }

/** `person` for what the program did by itself. */
export const PROGRAM = 'program'

const ROWS = 50
const LONGEST_NAME = 100
const DAY = /^\d{4}-\d{2}-\d{2}$/u

const ofDay = (day: string): Where[] => {
  const from = DAY.test(day) ? new Date(`${day}T00:00:00`) : null
  if (!from || Number.isNaN(from.getTime())) return []
  const until = new Date(from)
  until.setDate(until.getDate() + 1)
  return [{ at: { greater_than_equal: from.toISOString() } }, { at: { less_than: until.toISOString() } }]
}

/** `articles:1`, an id alone, or the address of its form: /admin/collections/articles/1 */
const ofDocument = (given: string): Where[] => {
  const name = given.trim().slice(0, LONGEST_NAME).replace(/^.*\/collections\/([\w-]+)\/([\w-]+).*$/u, '$1:$2')
  if (name === '') return []
  return name.includes(':') ? [{ document: { equals: name } }] : [{ document: { in: ['articles', 'captions', 'pages'].map((collection) => `${collection}:${name}`) } }]
}

const ofPerson = (person: string): Where[] => {
  if (person === '') return []
  return person === PROGRAM ? [{ actor: { exists: false } }] : [{ actor: { equals: person } }]
}

const TITLES = { articles: 'headline', captions: 'text', pages: 'title' } as const
const LONGEST_TITLE = 40

const titlesOf = async (req: PayloadRequest, entries: readonly LogEntry[]): Promise<Map<string, string>> => {
  const titles = new Map<string, string>()
  for (const [collection, field] of Object.entries(TITLES) as [keyof typeof TITLES, string][]) {
    const ids = [...new Set(entries.flatMap(({ document }) => (document.startsWith(`${collection}:`) ? [document.slice(collection.length + 1)] : [])))]
    if (ids.length === 0) continue
    const { docs } = await req.payload.db.find<Record<string, unknown> & { id: string }>({
      collection, pagination: false, req, select: { [field]: true }, where: { id: { in: ids } },
    })
    for (const doc of docs) if (doc[field]) titles.set(`${collection}:${doc.id}`, String(doc[field]).slice(0, LONGEST_TITLE))
  }
  return titles
}

/** A page of the log, newest first, as far as who asks may read it. @throws Forbidden 403. */
export const readLog = async (req: PayloadRequest, { day, document, page, person }: LogFilter): Promise<LogPage> => {
  const found = await req.payload.find({
    collection: 'log', depth: 0, limit: ROWS, overrideAccess: false, page, req, sort: '-seq',
    where: { and: [...ofDay(day), ...ofDocument(document), ...ofPerson(person)] },
  })
  const entries = found.docs as unknown as (LogEntry & { hash: string; id: string })[]
  const titles = await titlesOf(req, entries)
  return {
    page: found.page ?? 1,
    rows: entries.map((entry) => ({
      ...entry, isWhole: entryHash({ ...entry, previousHash: entry.previousHash ?? '' }) === entry.hash, title: titles.get(entry.document) ?? null,
    })),
    totalDocs: found.totalDocs,
    totalPages: found.totalPages,
  }
}
