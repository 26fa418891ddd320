import { FORMATS, type SourceFormat, UnreadableSource } from '../../ingest'
import { refuseBinary } from '../../ingest/readers/refuseBinary'

const HEAD_BYTES = 64 * 1024

/** Before the root: `<?xml …?>`, comments, `<!DOCTYPE …>`. */
const PROLOGUE = /^(?:\s|\uFEFF|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\])?[^>]*>)*/iu
/** `<mets:mets xmlns…` → `mets` */
const ROOT = /^<(?:[\w.-]+:)?([\w.-]+)[\s/>]/u

const headOf = (bytes: Uint8Array): string => {
  const head = bytes.subarray(0, HEAD_BYTES)
  const encoding = head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(head)
}

const refuseUnknown = (head: string, root: string): void => {
  if (!head.trimStart().startsWith('<?xml')) return
  const known = FORMATS.map(({ en }) => en).join(', ')
  throw new UnreadableSource('unsupported-format', `The file is XML with the root <${root}>, which is none of what is read (${known}).`)
}

/**
 * What a file is, by its first bytes: enough to show people before it is read.
 * @throws {UnreadableSource} when it is empty, no text, or markup that no reader knows.
 */
export const recogniseFormat = (bytes: Uint8Array): SourceFormat => {
  if (bytes.length === 0) throw new UnreadableSource('empty', 'The file is empty (0 bytes): export it again.')
  const head = headOf(bytes)
  const root = ROOT.exec(head.replace(PROLOGUE, ''))?.[1]?.toLowerCase()
  const format = FORMATS.find((each) => root !== undefined && each.root === root)?.name ?? (root === 'html' ? 'hocr' : null)
  if (format) return format
  refuseBinary(bytes.subarray(0, HEAD_BYTES))
  if (root) refuseUnknown(head, root)
  return 'text'
}
