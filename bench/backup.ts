import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'

import type { BackupFigures } from './helpers/BackupFigures'
import { benchDatabase, type BenchDatabase } from './helpers/benchDatabase'
import type { Result } from './helpers/Result'
import { runHelper } from './helpers/runHelper'

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
const wanted = Number(options.articles)
// The pages that fill.ts imports have 160 articles, and it approves at least one.
if (!Number.isInteger(wanted) || wanted < 1) throw new Error(`--articles must be a whole number above 0, but is “${options.articles}”.`)

const results: Result[] = []
const add = (metric: string, value: number, unit: string, most: number | null = null): void => {
  const rounded = Number(value.toFixed(value < 10 ? 2 : 1))
  const ok = most === null || rounded <= most
  results.push({ metric, value: rounded, unit, target: most, ok })
  console.log(`${ok ? ' ' : '!'} ${metric.padEnd(32)}${String(rounded).padStart(10)} ${unit}${most === null ? '' : `   (≤ ${most})`}`)
}

const addFigures = (what: 'backup' | 'restore', kind: string, { articles, idleMegabytes, peakMegabytes, rows, seconds }: BackupFigures): void => {
  add(`${what}.seconds.${kind}`, seconds, `s for ${articles} articles, ${rows} documents in all`)
  add(`${what}.articles.${kind}`, articles / seconds, 'articles/s')
  add(`${what}.memory.${kind}`, peakMegabytes, `MB at most (${Math.round(idleMegabytes)} when opened)`)
}

/** @returns the archive made of it. */
const benchOne = async ({ kind, server, uri }: BenchDatabase, folder: string, filling: string | null): Promise<string> => {
  console.log(`\n${kind}: ${server}`)
  const archive = path.join(folder, `${kind}.tar.gz`)
  await (filling ? runHelper<BackupFigures>('measureBackup', uri, ['restore', filling]) : runHelper('fill', uri, [String(wanted)]))
  const made = await runHelper<BackupFigures>('measureBackup', uri, ['backup', archive])
  addFigures('backup', kind, made)
  add(`backup.archive.${kind}`, made.archiveMegabytes, 'MB')
  const restored = await runHelper<BackupFigures>('measureBackup', uri, ['restore', archive])
  addFigures('restore', kind, restored)
  add(`restore.problems.${kind}`, restored.problems, 'found by verify', 0)
  add(`restore.missing.${kind}`, made.articles - restored.articles, 'articles', 0)
  return archive
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-bench-backup-'))
let archive: string | null = null
try {
  for (const kind of options.database) {
    if (kind !== 'sqlite' && kind !== 'mongodb') throw new Error(`--database is sqlite or mongodb, not “${kind}”.`)
    const database = benchDatabase(kind)
    if (!database) continue
    try {
      archive = await benchOne(database, folder, archive)
    } finally {
      await database.remove()
    }
  }
} finally {
  fs.rmSync(folder, { force: true, recursive: true })
}
if (options.json) fs.writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`)
if (!results.every(({ ok }) => ok)) process.exitCode = 1
