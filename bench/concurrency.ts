import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'

import { Api } from './helpers/Api'
import type { BenchDatabase } from './helpers/benchDatabase'
import { eachDatabase, onDatabase } from './helpers/eachDatabase'
import { edit, type EditingFigures } from './helpers/editors'
import type { EditorsReport } from './helpers/EditorsReport'
import { ensureBuilt } from './helpers/ensureBuilt'
import { lostCharacters } from './helpers/lostCharacters'
import { percentile } from './helpers/percentile'
import { Report } from './helpers/Report'
import { runHelper } from './helpers/runHelper'
import { serverEnvironment } from './helpers/serverEnvironment'
import { startServer } from './helpers/startServer'
import { wholeNumber } from './helpers/wholeNumber'

const USAGE = `npm run bench:concurrency -- [--database sqlite|mongodb] [--editors N] [--articles N] [--seconds N] [--json FILE]
  50 editors edit 200 articles for a minute, in places that overlap; then every acknowledged character is looked for.
  exit 1 when one is lost, doubled, or not in the log, or when \`reissue verify\` finds something`

const { values: options } = parseArgs({
  options: {
    articles: { type: 'string', default: '200' },
    database: { type: 'string', multiple: true, default: ['sqlite', 'mongodb'] },
    editors: { type: 'string', default: '50' },
    help: { type: 'boolean', default: false },
    json: { type: 'string' },
    seconds: { type: 'string', default: '60' },
  },
})
if (options.help) {
  console.log(USAGE)
  process.exit(0)
}

const positive = (name: 'articles' | 'editors' | 'seconds'): number => wholeNumber(name, options[name])
const [articleCount, editorCount, seconds] = [positive('articles'), positive('editors'), positive('seconds')]

const report = new Report(38)

const benchOne = async ({ kind, server, uri }: BenchDatabase, mediaDir: string): Promise<void> => {
  console.log(`\n${kind}: ${server}; ${editorCount} editors, ${articleCount} articles, ${seconds} s`)
  const env = { ...serverEnvironment(uri, mediaDir), NODE_ENV: 'production' as const }
  const filled = await runHelper<EditorsReport>('fillEditors', uri, [String(editorCount), String(articleCount)])
  const { articles } = filled
  const app = await startServer(env)
  const figures: EditingFigures = { acknowledged: [], failures: [], merged: 0, millis: [], refused: 0, unanswered: 0 }
  try {
    const admin = new Api(app.url, filled.admin)
    const editors = filled.editors.map((token) => new Api(app.url, token))
    const begun = performance.now()
    await Promise.all(editors.map((api, index) => edit(api, index, articles, begun + seconds * 1_000, figures)))
    const took = (performance.now() - begun) / 1_000
    const loss = await lostCharacters(admin, articles, figures.acknowledged, figures.unanswered)
    for (const example of [...loss.examples, ...figures.failures].slice(0, 10)) console.log(`! ${example}`)
    report.add(`concurrency.edits.${kind}`, figures.acknowledged.length / took, 'acknowledged edits/s')
    report.add(`concurrency.save.p50.${kind}`, percentile(figures.millis, 0.5), 'ms')
    report.add(`concurrency.save.p99.${kind}`, percentile(figures.millis, 0.99), 'ms')
    report.add(`concurrency.acknowledged.${kind}`, figures.acknowledged.length, 'edits')
    report.add(`concurrency.merged.${kind}`, figures.merged, 'edits merged with others’')
    report.add(`concurrency.refused.${kind}`, figures.refused, 'saves refused as stale, and sent again')
    report.add(`concurrency.unanswered.${kind}`, figures.unanswered, 'saves without an answer')
    report.add(`concurrency.lost.${kind}`, loss.characters, 'acknowledged characters lost', { most: 0 })
    report.add(`concurrency.doubled.${kind}`, loss.doubled, 'edits done twice', { most: 0 })
    report.add(`concurrency.unlogged.${kind}`, loss.entries + (loss.examples.length > 0 ? 1 : 0), 'edits not in the log as answered', { most: 0 })
    report.add(`concurrency.failed.${kind}`, figures.failures.length, 'answers other than 200 and 409', { most: 0 })
  } finally {
    await app.stop()
  }
  const verified = spawnSync(process.execPath, ['bin/reissue.mjs', 'verify'], { encoding: 'utf8', env })
  if (verified.status !== 0) console.log(verified.stdout, verified.stderr)
  report.add(`concurrency.verify.${kind}`, verified.status === 0 ? 0 : 1, 'exit of reissue verify', { most: 0 })
}

ensureBuilt()
await eachDatabase(options.database, async (kind) => {
  await onDatabase(kind, async (database) => {
    const mediaDir = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-media-'))
    await benchOne(database, mediaDir).finally(() => fs.rmSync(mediaDir, { force: true, recursive: true }))
  })
})
report.finish(options.json)
