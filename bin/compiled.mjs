import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const DAY_MS = 24 * 3_600_000

/** What a program may be made of, besides the packages: those stay what and where they are. */
const SOURCES = ['payload.config.ts', 'tsconfig.json', 'package-lock.json', 'src']

const filesBelow = (root, name) =>
  fs.statSync(path.join(root, name)).isDirectory()
    ? fs.readdirSync(path.join(root, name)).sort().flatMap((each) => filesBelow(root, path.join(name, each)))
    : [name]

/** One hash over the sources, names and bytes; and over where they lie and which of them is started. */
const hashOf = (root, entry) => {
  const hash = createHash('sha256').update(`${root}\0${entry}\0`)
  // Of the tests' own programs, what they are made of lies beside them.
  const others = entry.startsWith('src/') ? [] : filesBelow(root, path.dirname(path.dirname(entry))).filter((name) => name.endsWith('.ts'))
  for (const name of [...SOURCES.flatMap((source) => filesBelow(root, source)), ...others]) {
    const bytes = fs.readFileSync(path.join(root, name))
    hash.update(`${name}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex').slice(0, 32)
}

/** A file finds what lies beside it (`import.meta.url`) where its source is. (The filter is read by Go, which knows no flag `u`.) */
const asWritten = (root) => ({
  name: 'as-written',
  setup: (build) => build.onLoad({ filter: /\.tsx?$/ }, ({ path: file }) => {
    const text = fs.readFileSync(file, 'utf8')
    const loader = file.endsWith('x') ? 'tsx' : 'ts'
    if (!file.startsWith(root) || !text.includes('import.meta.')) return { contents: text, loader }
    const from = JSON.stringify(pathToFileURL(file).href)
    const names = { dirname: JSON.stringify(path.dirname(file)), filename: JSON.stringify(file), url: from }
    return { contents: text.replace(/\bimport\.meta\.(dirname|filename|url)\b/gu, (_, name) => names[name]), loader }
  }),
})

/** Compiles beside and moves it there in one go: two commands that begin together do not meet half a program. */
const compile = async (root, entry, folder) => {
  const fresh = `${folder}.${process.pid}`
  // The compiler that the loader brings along.
  const { build, stop } = createRequire(createRequire(import.meta.url).resolve('tsx'))('esbuild')
  try {
    await build({
      absWorkingDir: root,
      bundle: true,
      entryPoints: { index: entry },
      format: 'esm',
      keepNames: true,
      logLevel: 'silent',
      outdir: fresh,
      packages: 'external',
      platform: 'node',
      plugins: [asWritten(root)],
      sourcemap: true,
      splitting: true,
      target: 'node20',
      tsconfig: path.join(root, 'tsconfig.json'),
    })
    fs.renameSync(fresh, folder)
  } finally {
    // Its own process would go on as long as this one, which may be the server's.
    await stop()
    fs.rmSync(fresh, { force: true, recursive: true })
  }
}

/** Forgets what was compiled more than a day ago: most of it is of sources that were changed since. */
const tidy = (cache) => {
  for (const name of fs.readdirSync(cache)) {
    const folder = path.join(cache, name)
    if (Date.now() - fs.statSync(folder).mtimeMs > DAY_MS) fs.rmSync(folder, { force: true, recursive: true })
  }
}

const find = async (root, entry) => {
  try {
    const cache = path.join(root, 'node_modules/.cache/reissue')
    const folder = path.join(cache, hashOf(root, entry))
    const file = path.join(folder, 'index.js')
    if (fs.existsSync(file)) return file
    fs.mkdirSync(cache, { recursive: true })
    tidy(cache)
    await compile(root, entry, folder).catch((error) => { if (!fs.existsSync(file)) throw error })
    return file
  } catch {
    return null
  }
}

/** Who asks while it is being made gets the same; and one is made after the other, since the compiler is stopped after each. */
const underWay = new Map()
let before = Promise.resolve()
const last = (make) => {
  const made = before.then(make)
  before = made
  return made
}

/**
 * A program of this project as one that Node starts without a loader between it and every file of every package: in less
 * than half the time. Compiled once for each state of the sources, into node_modules/.cache.
 * @param root the project's folder.
 * @param entry the program's first file, seen from there: `src/cli/index.ts`
 * @returns the compiled file; null where it can be neither found nor made (a folder that cannot be written, sources with a
 * mistake): the loader then starts the sources, or says what is wrong.
 */
export const compiled = (root, entry) => {
  const key = `${root}\0${entry}`
  const found = underWay.get(key) ?? last(() => find(root, entry)).finally(() => underWay.delete(key))
  underWay.set(key, found)
  return found
}
