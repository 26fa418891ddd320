import { gunzipSync } from 'node:zlib'

import type { LogEntry } from '../log/entryHash'
import { ERASED_FILE } from '../log/ERASED_FILE'
import { canonicalJson } from '../publishing/canonicalJson'
import { sha256 } from '../publishing/sha256'
import type { ErasedThings } from './ErasedThings'
import { CHANGED, MISSING, type Problem } from './Problem'

export type SourceLine = { n: number; text: string }
export type SourceRow = {
  id: string
  lines: SourceLine[]
  original: string
  page: unknown
  revision?: number | null
  sha256: string
  texts?: Record<string, string> | null
}

const hashOfFile = (original: string): string | null => {
  try {
    return sha256(gunzipSync(Buffer.from(original, 'base64')))
  } catch {
    return null
  }
}

/**
 * Whether a page's source is what the log says was imported: the file's bytes, its lines, the texts it was cut into.
 * @param entry of the import; undefined when the log has none.
 */
export const checkSource = (name: string, row: SourceRow, entry: LogEntry | undefined, erased: ErasedThings): Problem[] => {
  const where = `source of ${name}, revision ${row.revision ?? 1}`
  const say = (what: string, todo = CHANGED): Problem => ({ check: 'sources', todo, what, where })
  const problems: Problem[] = []
  if (!entry) problems.push(say('the log knows of no import that brought it', MISSING))
  else if (entry.source !== row.sha256) problems.push(say(`it names the file ${row.sha256}, the log ${entry.source ?? 'none'}`))
  const isErasedFile = row.original === ERASED_FILE && erased.sources.has(row.sha256)
  if (!isErasedFile && hashOfFile(row.original) !== row.sha256) problems.push(say('the kept file does not have the hash it was imported with'))
  const lines = sha256(canonicalJson(row.lines))
  if (erased.lines.has(lines)) problems.push(say('a text that was erased is in its lines again'))
  else if (entry?.lines && lines !== entry.lines && !erased.linesLeft.has(lines)) problems.push(say('its lines are not those that were read from the file'))
  if (entry?.text && sha256(canonicalJson(row.texts ?? null)) !== entry.text) problems.push(say('its list of the texts it was cut into was changed'))
  return problems
}
