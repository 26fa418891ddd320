import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const HERE = path.dirname(fileURLToPath(import.meta.url))

/** What a page is made of, beside the texts. */
const SOURCES = [HERE, path.join(HERE, '../../publishing')]

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 12)

/** The one style sheet. Its address changes with it, so that it may be kept for ever. */
export const STYLE = fs.readFileSync(path.join(HERE, 'reader.css'), 'utf8')
export const STYLE_PATH = `/assets/reader.${hashOf(STYLE)}.css`

const filesBelow = (dir: string): string[] =>
  fs.readdirSync(dir, { recursive: true }).map((name) => path.join(dir, String(name))).filter((file) => /\.(?:css|tsx?)$/u.test(file)).sort()

/** Changes with the sources of the pages: what browsers have kept of the release before is not what they would get now. */
export const PAGES_VERSION = hashOf(SOURCES.flatMap(filesBelow).map((file) => fs.readFileSync(file, 'utf8')).join('\n'))
