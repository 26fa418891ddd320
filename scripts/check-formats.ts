import fs from 'node:fs/promises'
import { parseArgs } from 'node:util'

import { checkFormats, checkLine, type FormatCheck } from './helpers/checkFormats'

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
const foreign = checks.filter(({ isForeign }) => isForeign).length
const failed = checks.filter(({ error, isForeign }) => error !== null && !isForeign).length
const pages = checks.length - foreign
console.error(checks.length === 0 ? 'no page files (.txt, .xml, .hocr, .html …) in this folder' : `${pages - failed} of ${pages} files in order${foreign > 0 ? `, ${foreign} no page` : ''}`)
process.exitCode = failed > 0 || checks.length === 0 ? 1 : 0
