import type { Payload } from 'payload'

import path from 'node:path'

import { readSource } from '../../ingest'
import type { Page } from '../../payload-types'
import { readPageFile } from '../readPageFile'
import { issueOf } from './issueOf'
import type { PageEntry } from './PageEntry'
import type { PageResult } from './PageResult'

type Outcome = Pick<PageResult, 'articles' | 'message' | 'page' | 'photos' | 'status'>

/** Another process may be importing the same file; how long to wait for it, and how often to look. */
const PATIENCE_MS = 60_000
const LOOK_MS = 250

const countsOf = ({ id, report }: Page): Pick<Outcome, 'articles' | 'page' | 'photos'> => {
  const { articles = null, photos = null } = (report ?? {}) as Partial<Record<'articles' | 'photos', number>>
  return { articles, page: id, photos }
}

const pageOf = async (payload: Payload, contentHash: string): Promise<null | Page> => {
  const { docs } = await payload.find({
    collection: 'pages', depth: 1, joins: false, limit: 1, overrideAccess: true, pagination: false,
    where: { contentHash: { equals: contentHash } },
  })
  return docs[0] ?? null
}

/** The bytes decide what a page is; when it stands elsewhere than told, the person should know. */
const unchanged = (page: Page, entry: PageEntry): Outcome => {
  const issue = page.issue as { date?: string; publication?: unknown }
  const name = (page.publication as { name?: string } | null)?.name
  const isElsewhere =
    name !== entry.publication || issue.date !== entry.date || (entry.pageNumber !== null && page.number !== entry.pageNumber)
  return {
    ...countsOf(page),
    message: isElsewhere ? `It was imported before as ${page.title}; nothing was moved.` : null,
    status: 'unchanged',
  }
}

const create = async (payload: Payload, entry: PageEntry, bytes: Uint8Array): Promise<Outcome> => {
  const issue = await issueOf(payload, entry)
  const page = await payload.create({
    collection: 'pages',
    // The rest of the page (its keys, its report) is written by its hooks.
    data: { issue, name: entry.pageName, number: entry.pageNumber },
    depth: 0,
    file: { data: Buffer.from(bytes), mimetype: 'text/plain', name: path.basename(entry.file), size: bytes.length },
    overrideAccess: true,
  })
  return { ...countsOf(page), message: null, status: 'new' }
}

/**
 * Imports one page, as anybody would: by creating it with its file. First it is read and looked up, so that a file that
 * cannot be read, or is known, leaves no empty issue behind.
 * @throws {Error} with the reason when it cannot be imported; then nothing of it is stored.
 */
export const importPage = async (payload: Payload, entry: PageEntry): Promise<Outcome> => {
  const bytes = await readPageFile(entry.file)
  const { sha256 } = readSource(bytes, { fileName: path.basename(entry.file) })
  const before = await pageOf(payload, sha256)
  if (before?.importState === 'whole') return unchanged(before, entry)

  const giveUpAt = Date.now() + PATIENCE_MS
  for (;;) {
    try {
      return await create(payload, entry, bytes)
    } catch (error) {
      const theirs = await pageOf(payload, sha256)
      if (theirs?.importState === 'whole') return unchanged(theirs, entry)
      if (!theirs || Date.now() > giveUpAt) throw error
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
    }
  }
}
