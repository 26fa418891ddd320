import path from 'node:path'

import { cutPage, readSource, type SourcePage } from '../../ingest'
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
  console.log(JSON.stringify(cutPage(source), null, 2))
}
