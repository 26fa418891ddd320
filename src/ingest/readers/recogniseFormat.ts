import type { SourceFormat } from '../types'
import { markupOf } from './markupOf'
import { HEAD_BYTES } from './peek'
import { refuseEmpty } from './refuseEmpty'
import { UnreadableSource } from './UnreadableSource'
import { withoutComments } from './withoutComments'

/**
 * What a file is, by its first 64 kB; more of it may be given. The one answer that the readers, the command and the
 * import desk go by.
 *
 * @throws UnreadableSource `empty`, `binary`, or `unsupported-format` for markup that is no page
 */
export function recogniseFormat(bytes: Uint8Array): SourceFormat {
  refuseEmpty(bytes)
  const markup = markupOf(bytes.subarray(0, HEAD_BYTES))
  if (markup !== 'other') return markup ?? 'text'
  throw new UnreadableSource(
    'unsupported-format',
    `The file is markup that begins with ${firstTag(bytes) ?? 'no tag'}, but no ALTO, METS, PAGE XML or hOCR: export the page in one of these or as plain text, or name the format “text” to read the markup as it stands.`,
    `文件是以 ${firstTag(bytes) ?? '无标签'} 开头的标记文件，但不是 ALTO、METS、PAGE XML 或 hOCR：请导出为其中一种，或导出纯文本。`,
  )
}

/** `<?xml …?><!-- … --><catalogue year="1">` → `<catalogue>`; names are ASCII in whatever markup there is. */
function firstTag(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD_BYTES))
  const name = /<([A-Za-z][\w:.-]*)/u.exec(withoutComments(head))?.[1]
  return name === undefined ? null : `<${name}>`
}
