import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'

import type { BackupFigures } from './helpers/BackupFigures'
import type { BenchDatabase } from './helpers/benchDatabase'
import { eachDatabase, onDatabase } from './helpers/eachDatabase'
import { Report } from './helpers/Report'
import { runHelper } from './helpers/runHelper'
import { wholeNumber } from './helpers/wholeNumber'

const USAGE = `npm run bench:backup -- [--database sqlite|mongodb] [--articles N] [--json FILE]
  backs up a system of 2,000 approved articles and restores the archive in its place, on each database; the second one is
  filled from the first one's archive. exit 1 when \`verify\` finds something after a restore`

const { values: options } = parseArgs({
  options: {
    articles: { type: 'string', default: '2000' },
    database: { type: 'string', multiple: true, default: ['sqlite', 'mongodb'] },
    help: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
})
if (options.help) {
  console.log(USAGE)
  process.exit(0)
}
// The pages that fill.ts imports have 160 articles, and it approves at least one.
const wanted = wholeNumber('articles', options.articles)

const report = new Report(32)

const addFigures = (what: 'backup' | 'restore', kind: string, { articles, idleMegabytes, peakMegabytes, rows, seconds }: BackupFigures): void => {
  report.add(`${what}.seconds.${kind}`, seconds, `s for ${articles} articles, ${rows} documents in all`)
  report.add(`${what}.articles.${kind}`, articles / seconds, 'articles/s')
  report.add(`${what}.memory.${kind}`, peakMegabytes, `MB at most (${Math.round(idleMegabytes)} when opened)`)
}

/** @returns the archive made of it. */
const benchOne = async ({ kind, server, uri }: BenchDatabase, folder: string, filling: string | null): Promise<string> => {
  console.log(`\n${kind}: ${server}`)
  const archive = path.join(folder, `${kind}.tar.gz`)
  await (filling ? runHelper<BackupFigures>('measureBackup', uri, ['restore', filling]) : runHelper('fill', uri, [String(wanted)]))
  const made = await runHelper<BackupFigures>('measureBackup', uri, ['backup', archive])
  addFigures('backup', kind, made)
  report.add(`backup.archive.${kind}`, made.archiveMegabytes, 'MB')
  const restored = await runHelper<BackupFigures>('measureBackup', uri, ['restore', archive])
  addFigures('restore', kind, restored)
  report.add(`restore.problems.${kind}`, restored.problems, 'found by verify', { most: 0 })
  report.add(`restore.missing.${kind}`, made.articles - restored.articles, 'articles', { most: 0 })
  return archive
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-bench-backup-'))
let archive: string | null = null
try {
  await eachDatabase(options.database, async (kind) => {
    archive = (await onDatabase(kind, (database) => benchOne(database, folder, archive))) ?? archive
  })
} finally {
  fs.rmSync(folder, { force: true, recursive: true })
}
report.finish(options.json)
