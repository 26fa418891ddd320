import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

import { startBrowser } from '../tests/helpers/browser'
import { startServer } from '../tests/helpers/server'
import { deskArticle } from './helpers/deskArticle'
import { ensureBuilt } from './helpers/ensureBuilt'
import { measureDesk } from './helpers/measureDesk'
import { percentile } from './helpers/percentile'
import type { Result } from './helpers/Result'
import { wholeNumber } from './helpers/wholeNumber'

// npm run bench:desk -- [--characters N]… [--keys N] [--opens N] [--json FILE]
const { values: options } = parseArgs({
  options: {
    characters: { type: 'string', multiple: true, default: ['1500', '10000'] },
    json: { type: 'string' },
    keys: { type: 'string', default: '200' },
    opens: { type: 'string', default: '5' },
  },
})

const sizes = options.characters.map((given) => wholeNumber('characters', given))
const keys = wholeNumber('keys', options.keys)
const opens = wholeNumber('opens', options.opens)

/** In milliseconds, at the median; of DESIGN's proof desk. */
const TARGETS: Readonly<Record<string, number>> = { 'interactive.p50': 1_500, 'key-to-paint.p50': 16, 'next-suspect.p50': 50 }

const results: Result[] = []
const add = (metric: string, value: number, unit: string, target: number | null): void => {
  results.push({ metric, value: Number(value.toFixed(1)), unit, target, ok: Number.isFinite(value) && (target === null || value <= target) })
}

ensureBuilt()
const server = await startServer()
const browsing = await startBrowser(server.url)
try {
  const editor = await server.person('editor', '王编辑')
  const page = await browsing.signIn(editor)
  for (const size of sizes) {
    const { characters, id } = await deskArticle(server, editor, size)
    const found = await measureDesk(page, id, { keys, opens })
    console.log(`${size}: an article of ${characters} characters, ${found.suspects} suspects, ${found.changes} changes`)
    for (const [name, values] of Object.entries(found.times)) {
      for (const [point, share] of [['p50', 0.5], ['p99', 0.99]] as const) {
        add(`desk.${size}.${name}.${point}`, percentile(values, share), 'ms', TARGETS[`${name}.${point}`] ?? null)
      }
    }
    add(`desk.${size}.script.transferred`, found.script.transferred / 1024, 'KiB', null)
    add(`desk.${size}.script.decoded`, found.script.decoded / 1024, 'KiB', null)
  }
} finally {
  await browsing.close()
  await server.close()
}

for (const { metric, ok, target, unit, value } of results) {
  console.log(`${metric.padEnd(34)}${String(value).padStart(10)} ${unit.padEnd(4)}${target === null ? '' : `  target ${target}${ok ? '' : '  MISSED'}`}`)
}
if (options.json) writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`)
