import path from 'node:path'

import { cutPage, joinPages, readPages, type Segmentation, siblingOnDisk, type SourcePage } from '../../ingest'
import { callerPath } from '../callerPath'
import { CliError } from '../CliError'
import { messageOf } from '../messageOf'
import { openPageFile } from '../openPageFile'
import type { SOURCE_FORMATS } from '../SOURCE_FORMATS'

type Format = (typeof SOURCE_FORMATS)[number]
type Cut = { page: Pick<SourcePage, 'fileName' | 'format' | 'lines' | 'number'>; cut: Segmentation }

const read = async (given: string, format: Format): Promise<{ name: string; pages: Cut[] }> => {
  try {
    const file = callerPath(given)
    const pages: Cut[] = []
    for await (const page of readPages(await openPageFile(file), { format, sibling: siblingOnDisk(file) })) {
      const { fileName, format: found, lines, number } = page
      pages.push({ page: { fileName, format: found, lines, number }, cut: cutPage(page) })
    }
    return { name: path.basename(file), pages }
  } catch (error) {
    throw new CliError(`${given}: ${messageOf(error)}`, 2)
  }
}

/**
 * `reissue segment`: what a page would be cut into, as JSON; of a file of several pages all in one. Opens no database and
 * writes nothing.
 */
export const segmentCommand = async (file: string, { format }: { format: Format }): Promise<void> => {
  const { name, pages } = await read(file, format)
  const [only, ...more] = pages
  const isIssue = more.length > 0 || only?.page.format === 'mets'
  console.log(JSON.stringify(isIssue || !only ? joinPages(name, pages) : only.cut, null, 2))
}
