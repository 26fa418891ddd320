import { createHash } from 'node:crypto'
import type { SourceFormat, SourcePage } from '../types'
import { warn } from '../warn'
import type { RawPage } from './PageBuilder'

/** A page as the rest of the program knows it. @param bytes what is kept of the file for it */
export function toSourcePage(raw: RawPage, about: { fileName: string; format: SourceFormat; encoding: string; bytes: Uint8Array }): SourcePage {
  const { hasReadingOrder, issue, lines, number, regions, size, units, warnings } = raw
  const isBlank = lines.every(({ text }) => text.trim() === '')
  return {
    ...about,
    sha256: createHash('sha256').update(about.bytes).digest('hex'),
    lines,
    ...(number === undefined ? {} : { number }),
    ...(size ? { size } : {}),
    ...(regions.length > 0 ? { regions } : {}),
    ...(hasReadingOrder ? { hasReadingOrder } : {}),
    ...(units ? { units } : {}),
    ...(issue ? { issue } : {}),
    warnings: isBlank ? [...warnings, warn('page-blank', 0)] : warnings,
  }
}
