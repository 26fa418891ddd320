import type { Payload } from 'payload'

import { BadArchive } from './BadArchive'
import { FORMAT_VERSION, type Manifest, type Part } from './Manifest'
import { isFileName } from './mediaOf'

const SHA256 = /^[0-9a-f]{64}$/u
const ROWS = /^(?:data|versions)\/[a-z0-9-]+\.jsonl$/u
const MEDIA = 'media/'

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0

const isPart = (part: Partial<Part> | null): part is Part =>
  typeof part?.name === 'string' && isCount(part.bytes) && SHA256.test(String(part.sha256)) &&
  (part.name.startsWith(MEDIA) ? part.rows === undefined : isCount(part.rows))

/** The parts are files of known kinds, each once; nothing leads out of the folder they are unpacked in. */
const checkParts = (parts: unknown): Part[] => {
  if (!Array.isArray(parts)) throw new BadArchive('its manifest lists no parts')
  const seen = new Set<string>()
  for (const [index, part] of (parts as (Part | null)[]).entries()) {
    if (!isPart(part)) throw new BadArchive(`part ${index + 1} of its manifest does not say name, bytes, sha256 and rows`)
    const { name } = part
    const isKnown = ROWS.test(name) || (name.startsWith(MEDIA) && isFileName(name.slice(MEDIA.length)))
    if (!isKnown) throw new BadArchive(`its manifest names the part ${JSON.stringify(name)}, which a backup never has`)
    if (seen.has(name)) throw new BadArchive(`its manifest names the part ${name} twice`)
    seen.add(name)
  }
  return parts as Part[]
}

const parse = (text: string): Partial<Manifest> => {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null) return value
  } catch {
    // Said below.
  }
  throw new BadArchive('its manifest is not JSON')
}

/**
 * @param text the manifest as it stands in the archive.
 * @throws {BadArchive} when it is none, or of a format that this program does not read: then it says which one does.
 */
export const parseManifest = (text: string): Manifest => {
  const manifest = parse(text)
  if (manifest.format !== 'reissue-backup') throw new BadArchive('it is no backup of Reissue')
  if (manifest.formatVersion !== FORMAT_VERSION) {
    throw new BadArchive(`its format is version ${String(manifest.formatVersion)}, and this program reads ${FORMAT_VERSION}; Reissue ${String(manifest.program)} wrote it and reads it`)
  }
  const { log } = manifest
  if (!log || !isCount(log.entries) || typeof log.head !== 'string' || !Array.isArray(manifest.migrations)) {
    throw new BadArchive('its manifest does not say how its log and its migrations stand')
  }
  return { ...(manifest as Manifest), missingMedia: manifest.missingMedia ?? [], parts: checkParts(manifest.parts) }
}

/** @throws {BadArchive} when a newer program wrote it, and its documents have a place here no more or not yet. */
export const refuseNewer = (payload: Payload, manifest: Manifest, known: string[], parts: string[]): void => {
  const unknown = manifest.migrations.filter((name) => !known.includes(name))
  if (unknown.length > 0) {
    throw new BadArchive(`it was written by Reissue ${manifest.program}, which knows migrations that this one does not (${unknown.join(', ')}); restore it with that version or a newer one`)
  }
  const homeless = manifest.parts.find(({ name, rows }) => rows !== undefined && rows > 0 && !parts.includes(name))
  if (homeless) throw new BadArchive(`its part ${homeless.name} has no collection in this program; restore it with Reissue ${manifest.program}`)
}
