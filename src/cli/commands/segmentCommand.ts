import path from 'node:path'

import { accountForLines, readSource, segmentPage, type SourcePage } from '../../ingest'
import { callerPath } from '../callerPath'
import { CliError } from '../CliError'
import { messageOf } from '../messageOf'
import { readPageFile } from '../readPageFile'
import type { SOURCE_FORMATS } from '../SOURCE_FORMATS'

type Format = (typeof SOURCE_FORMATS)[number]

const read = async (given: string, format: Format): Promise<SourcePage> => {
  try {
    const file = callerPath(given)
    return readSource(await readPageFile(file), { fileName: path.basename(file), format })
  } catch (error) {
    throw new CliError(`${given}: ${messageOf(error)}`, 2)
  }
}

/** `reissue segment`: what a page would be cut into, as JSON. Opens no database and writes nothing. */
export const segmentCommand = async (file: string, { format }: { format: Format }): Promise<void> => {
  const source = await read(file, format)
  const segmentation = segmentPage(source)
  const { duplicated, missing } = accountForLines(source.lines, segmentation)
  if (missing.length + duplicated.length > 0) {
    throw new CliError(`${file}: the segmentation lost lines ${missing.join(', ') || '-'} and doubled lines ${duplicated.join(', ') || '-'}; please report this with the file.`)
  }
  console.log(JSON.stringify(segmentation, null, 2))
}
