import { fileOnDisk } from '../../ingest'
import { markupOf } from '../../ingest/readers/markupOf'
import { peek } from '../../ingest/readers/peek'

/** Only these can be METS; the others need not be opened. */
const MARKUP = /\.(?:xml|mets)$/iu

/** Whether a file is a METS file, which names the pages of an issue and their files. One that cannot be read is none. */
export const isWholeIssue = async (file: string): Promise<boolean> => {
  if (!MARKUP.test(file)) return false
  try {
    return markupOf(await peek(await fileOnDisk(file))) === 'mets'
  } catch {
    return false
  }
}
