// The whole suite in one run: unit, integration on SQLite and on MongoDB, and in the browser. What a machine lacks is
// said plainly and counted as skipped. Arguments go on to vitest.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

const onPath = (name) =>
  (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name)).find((file) => fs.existsSync(file))

const chromium = process.env.CHROMIUM_PATH ?? ['chromium', 'chromium-browser', 'google-chrome'].map(onPath).find(Boolean)

const mongo = (...args) => spawnSync('bash', ['scripts/mongo-for-tests.sh', ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })

/** Reads `export A=… B=…` as the shell script prints it; its values hold no spaces. */
const readExports = (text) =>
  Object.fromEntries([...text.matchAll(/(\w+)=(\S+)/g)].map(([, name, value]) => [name, value.replace(/\\/g, '')]))

const started = !process.env.MONGODB_URI && onPath('mongod') ? readExports(mongo().stdout) : {}
const environment = { ...process.env, ...started, ...(chromium ? { CHROMIUM_PATH: chromium } : {}) }

const missing = [
  ...(environment.MONGODB_URI ? [] : ['the MongoDB half: set MONGODB_URI, put a mongod on PATH, or run `eval "$(scripts/mongo-for-tests.sh)"` (Java 17, Maven)']),
  ...(chromium ? [] : ['the browser tests: install Chromium (Debian: apt-get install chromium fonts-noto-cjk) or set CHROMIUM_PATH']),
]
const sayMissing = () => missing.forEach((what) => console.log(`SKIPPED ${what}`))

sayMissing()
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', '--outputFile.json=test-results.json', ...process.argv.slice(2)],
  { env: environment, stdio: 'inherit' },
)
sayMissing()

if (started.MONGO_FOR_TESTS_PID) {
  Object.assign(process.env, started)
  mongo('--stop')
}
process.exit(status ?? 1)
