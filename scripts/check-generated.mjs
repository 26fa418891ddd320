// Fails when a generated file is not what it is made of gives: types, import map, the client's types, migrations.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

const TYPES = 'src/payload-types.ts'
const IMPORT_MAP = 'src/app/(payload)/admin/importMap.js'
const CLIENT = 'src/client/schema.ts'
const MIGRATIONS = 'src/migrations'

const run = (...args) => {
  const { status, stderr, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) {
    console.error(stdout, stderr)
    throw new Error(`${args.join(' ')} failed.`)
  }
}
const generate = (...args) => run('scripts/payload.mjs', ...args)

const restore = (file, content) => fs.writeFileSync(file, content)
const problems = []

const GENERATED = [
  [TYPES, () => generate('generate:types')],
  [IMPORT_MAP, () => generate('generate:importmap')],
  [CLIENT, () => run('--import', 'tsx', 'scripts/generate-client.ts')],
]
for (const [file, make] of GENERATED) {
  const before = fs.readFileSync(file, 'utf8')
  make()
  if (fs.readFileSync(file, 'utf8') !== before) {
    restore(file, before)
    problems.push(`${file} is out of date: run \`npm run generate\`.`)
  }
}

const before = new Set(fs.readdirSync(MIGRATIONS))
const index = fs.readFileSync(path.join(MIGRATIONS, 'index.ts'), 'utf8')
generate('migrate:create', 'check', '--skip-empty')
const added = fs.readdirSync(MIGRATIONS).filter((name) => !before.has(name))
for (const name of added) fs.rmSync(path.join(MIGRATIONS, name))
restore(path.join(MIGRATIONS, 'index.ts'), index)
if (added.length > 0) problems.push('The collections have changed without a migration: run `npm run migrate:create NAME`.')

for (const problem of problems) console.error(problem)
process.exit(problems.length > 0 ? 1 : 0)
