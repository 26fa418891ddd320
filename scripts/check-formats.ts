import fs from 'node:fs/promises'
import { parseArgs } from 'node:util'

import { checkFormats, checkLine, type FormatCheck } from '../src/cli/commands/checkFormats'

const { positionals, values } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } })
const [folder] = positionals
if (!folder || !(await fs.stat(folder).then((found) => found.isDirectory(), () => false))) {
  console.error('usage: npm run check:formats -- DIR [--json FILE]   (DIR: a folder of page files)')
  process.exit(2)
}

const checks: FormatCheck[] = []
for await (const check of checkFormats(folder)) {
  checks.push(check)
  console.log(checkLine(check))
}
if (values.json) await fs.writeFile(values.json, `${JSON.stringify(checks, null, 2)}\n`)
const failed = checks.filter(({ error, isForeign }) => error !== null && !isForeign)
console.error(checks.length === 0 ? 'no page files (.txt, .xml, .hocr, .html …) in this folder' : `${checks.length - failed.length} of ${checks.length} files in order`)
process.exitCode = failed.length > 0 || checks.length === 0 ? 1 : 0
