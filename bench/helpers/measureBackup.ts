import fs from 'node:fs'

import { backUp } from '../../src/backup/backUp'
import { checkArchive } from '../../src/backup/checkArchive'
import { restore } from '../../src/backup/restore'
import { openPayload } from '../../src/cli/openPayload'
import { readEnvironment } from '../../src/env'
import { verify } from '../../src/verify/verify'
import type { BackupFigures } from './BackupFigures'

// node --conditions=production --import tsx bench/helpers/measureBackup.ts backup|restore FILE
// Backs the database of DATABASE_URI up, or puts the archive in its place; the last line on stdout is a BackupFigures.
const [, , what, file = ''] = process.argv

const payload = await openPayload({ isRestoring: true })
const idleMegabytes = process.memoryUsage().rss / 1e6
const start = performance.now()
let rows = 0
const count = (parts: { rows?: number }[]): void => {
  rows = parts.reduce((total, part) => total + (part.rows ?? 0), 0)
}
if (what === 'backup') count((await backUp(payload, file)).parts)
else {
  const manifest = await checkArchive(file, readEnvironment().databaseKind)
  await restore(payload, file, manifest, { force: true, shown: file, tell: () => undefined })
  count(manifest.parts)
}
const seconds = (performance.now() - start) / 1_000
// In kilobytes.
const peakMegabytes = (process.resourceUsage().maxRSS * 1_024) / 1e6
let problems = 0
if (what === 'restore') await verify(payload, () => { problems++ })
const { totalDocs: articles } = await payload.db.count({ collection: 'articles', where: {} })
console.log(JSON.stringify({ archiveMegabytes: fs.statSync(file).size / 1e6, articles, idleMegabytes, peakMegabytes, problems, rows, seconds } satisfies BackupFigures))
await payload.destroy()
process.exit(0)
