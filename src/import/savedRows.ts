import type { Where } from 'payload'

import { importFields } from '../collections/Pages/fields/importFields'
import { ClearError } from '../errors'
import type { SavedRow } from '../store/guardRows'

const OF_IMPORT = importFields.flatMap((field) => ('name' in field ? [field.name] : []))

const revisionOf = (revision: unknown): Where =>
  typeof revision === 'number' && revision !== 1 ? { revision: { equals: revision } } : { or: [{ revision: { equals: 1 } }, { revision: { exists: false } }] }

const pages: SavedRow = {
  own: new Set([...OF_IMPORT, 'contentHash', 'fileName', 'furniture', 'isPublic', 'report']),
  still: {
    error: (req) =>
      new ClearError(
        req, 409,
        { zh: '这一版刚被重新导入或有变动，没有保存；请重新载入后再改。', en: 'The page was imported again or changed just now, and nothing was saved; reload it and change it again.' },
        { code: 'page-changed' },
      ),
    where: ({ revision }) => ({ and: [revisionOf(revision), { importState: { not_equals: 'importing' } }] }),
  },
}

const withFlag: SavedRow = { own: new Set(['isPublic']) }

/** The rows that both people and the program write to, beside articles and captions (src/workflow/doors.ts). */
export const SAVED_ROWS: ReadonlyMap<string, SavedRow> = new Map([
  ['pages', pages],
  ['photos', { own: new Set(['cutBy', 'isPublic']) }],
  ['issues', withFlag],
  ['media', withFlag],
  ['publications', withFlag],
])
