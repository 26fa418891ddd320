import { importFields } from '../collections/Pages/fields/importFields'
import { ClearError } from '../errors'
import { followUp } from '../store/followUp'
import type { SavedRow } from '../store/guardRows'
import { logPage, pendingEntry } from '../recut/page/logPage'
import { tryAtOnce } from '../webhooks/tryAtOnce'
import { OF_PROGRAM } from '../webhooks/Webhook'

const OF_IMPORT = importFields.flatMap((field) => ('name' in field && field.name !== 'revision' ? [field.name] : []))

const pages: SavedRow = {
  isCounted: true,
  own: new Set([...OF_IMPORT, 'contentHash', 'fileName', 'furniture', 'isPublic', 'report']),
  rests: {
    // What is being made of it is decided on the revision it had.
    where: { importState: { not_in: ['importing', 'reimporting', 'clearing'] } },
    error: (req) =>
      new ClearError(
        req, 409,
        { zh: '这一版正在重新导入或切分，没有保存；请稍后重新载入再改。', en: 'The page is just being imported again or cut, and nothing was saved; reload it in a moment and change it again.' },
        { code: 'page-changed' },
      ),
  },
  // An entry that a crash cut off would be written over by this save's.
  before: logPage,
  alsoWrites: (req, id, revision) => pendingEntry(req, id, 'edit', revision),
  after: (req, id) => followUp(req, (later) => logPage(later, id)),
}

const withFlag: SavedRow = { isCounted: true, own: new Set(['isPublic']) }

/** The rows that both people and the program write to, beside articles and captions (src/workflow/doors.ts). */
export const SAVED_ROWS: ReadonlyMap<string, SavedRow> = new Map([
  ['pages', pages],
  ['photos', { countsProgram: true, isCounted: true, own: new Set(['cutBy', 'isPublic']) }],
  ['issues', withFlag],
  ['media', withFlag],
  ['publications', withFlag],
  ['republishers', { own: new Set(['isPending', 'keyHash', 'keyIssuedAt', 'keyShown', 'lastUsedDay', 'pending', 'revision', 'revokedAt']) }],
  ['webhooks', { after: tryAtOnce, countsProgram: true, isCounted: true, own: new Set(OF_PROGRAM) }],
])
