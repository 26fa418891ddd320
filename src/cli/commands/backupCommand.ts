import path from 'node:path'

import { backUp } from '../../backup/backUp'
import type { Manifest } from '../../backup/Manifest'
import { callerPath } from '../callerPath'
import { shownPath } from '../shownPath'
import { withPayload } from '../withPayload'

const sum = (numbers: (number | undefined)[]): number => numbers.reduce<number>((total, each) => total + (each ?? 0), 0)

const report = (shown: string, { log, missingMedia, parts }: Manifest, seconds: number): void => {
  const images = parts.filter(({ rows }) => rows === undefined)
  console.log(`${shown}: ${sum(parts.map(({ rows }) => rows))} documents, ${images.length} files of media, ${(sum(parts.map(({ bytes }) => bytes)) / 1e6).toFixed(1)} MB before compression, log at entry ${log.entries} (${seconds.toFixed(1)} s)`)
  console.log('It holds password hashes and drafts: keep it where only you can read it.')
  if (missingMedia.length > 0) console.error(`reissue: ${missingMedia.length} files of media are named by documents and not there: ${missingMedia.slice(0, 10).join(', ')}${missingMedia.length > 10 ? ' …' : ''}`)
  if (log.brokenAt !== null) console.error(`reissue: the log's chain is broken at entry ${log.brokenAt}; it was backed up as it is.`)
}

/** `reissue backup`: everything there is, as one file. */
export const backupCommand = (given: string): Promise<void> => {
  const file = callerPath(given)
  const begin = Date.now()
  return withPayload(async (payload) => report(shownPath(path.resolve(file)), await backUp(payload, file), (Date.now() - begin) / 1000))
}
