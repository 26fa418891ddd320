import type { SourceFormat } from '../types'
import { FORMATS } from './formats'
import { withoutComments } from './withoutComments'

/** `other` is markup that is no page: HTML without hOCR's classes, XML of an unknown kind. */
export type Markup = Exclude<SourceFormat, 'text'> | 'other'

/** `class="page ocr_page"`; bounded, so that no row of 10,000 `class=` is read to its end from each of them. */
const HOCR = /class\s{0,20}=\s{0,20}["']?[^"'>]{0,500}\bocrx?_\w/iu

/**
 * The format of the markup a text is in, or null for plain text; by its first 64 kB.
 *
 * `<?xml …?><alto …>` → alto; `<html>…<div class='ocr_page'` → hocr; `<编者按> 今年…` → null
 */
export function structuredFormatOf(text: string): Markup | null {
  const head = text.slice(0, 65_536).replace(/^\ufeff/u, '').trimStart()
  if (!/^<(?:[?!]|[A-Za-z][\w:.-]*[\s>/])/u.test(head)) return null
  const bare = withoutComments(head)
  for (const { name, root } of FORMATS) {
    if (root && name !== 'text' && new RegExp(`<(?:[\\w.-]+:)?${root}[\\s>]`, 'iu').test(bare)) return name
  }
  if (HOCR.test(bare) || /name=["']ocr-(?:system|capabilities)["']/iu.test(bare)) return 'hocr'
  return /^<\?xml|<html[\s>]|<!doctype html/iu.test(bare) ? 'other' : null
}
