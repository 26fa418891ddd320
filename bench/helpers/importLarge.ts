import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { getPayload } from 'payload'

import config from '../../payload.config'
import { importPages } from '../../src/cli/import/importPages'
import { importPage } from '../../src/import/importPage'
import { issueOf } from '../../src/import/issueOf'
import { readOnePage } from '../../src/ingest'
import { largePage } from './variedPage'
import type { LargeFigures } from './ImportFigures'
import { writeIssue } from './writeIssue'

// node --conditions=production --import tsx bench/helpers/importLarge.ts PAGES
// Imports a 2 MB text page and a METS issue of so many pages into the empty database of DATABASE_URI, the issue as the
// command does. The last line on stdout is LargeFigures.
const pages = Number(process.argv[2])
const MEGABYTES = 2
const FAR_FROM_THE_OTHERS = 2_000

const payload = await getPayload({ config, disableOnInit: true })
payload.logger.level = 'silent'
const rss = (): number => process.resourceUsage().maxRSS / 1024
const idle = rss()

const bytes = largePage(MEGABYTES * 1024 * 1024)
const before = performance.now()
const issue = await issueOf(payload, { certainty: 'printed', date: '1999-12-30', publication: '测速日报' })
const large = await importPage(payload, await readOnePage(bytes, { fileName: 'large.txt' }), { issue, name: null, number: 1 })
const largeSeconds = (performance.now() - before) / 1000
const afterLarge = rss()

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-issue-'))
const silent = { show: () => undefined, step: () => undefined, stop: () => undefined, total: () => undefined }
const begin = performance.now()
const file = writeIssue(folder, pages, FAR_FROM_THE_OTHERS)
const written = performance.now()
const results = await importPages(payload, [{ certainty: 'printed', date: null, file, isIssue: true, pageName: null, pageNumber: null, publication: null }], silent)
const failed = results.find(({ status }) => status !== 'new')
if (failed) throw new Error(`Page ${failed.pageNumber} of the issue was ${failed.status}: ${failed.message}`)
const figures: LargeFigures = {
  articlesOfLarge: large.articles,
  issuePages: results.length,
  issueSeconds: (performance.now() - written) / 1000,
  largeSeconds,
  megabytes: { afterIssue: rss(), afterLarge, idle },
  writtenSeconds: (written - begin) / 1000,
}
await payload.destroy()
fs.rmSync(folder, { force: true, recursive: true })
console.log(JSON.stringify(figures))
process.exit(0)
