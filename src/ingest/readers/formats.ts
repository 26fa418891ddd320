import type { SourceFormat } from '../types'

/** A format that pages come in, as people choose it and as files show it. */
export interface Format {
  name: SourceFormat
  zh: string
  en: string
  /** How names of its files end, in lower case; what a folder is searched for. */
  endings: readonly string[]
  /** The name of the root element that tells it, in lower case and without prefix; null where something else does. */
  root: string | null
  /** One file may hold or name several pages. */
  hasSeveralPages: boolean
}

/** Every format, in the order people are shown them. */
export const FORMATS: readonly Format[] = [
  { name: 'text', zh: '纯文本', en: 'plain text', endings: ['.txt'], root: null, hasSeveralPages: false },
  { name: 'alto', zh: 'ALTO XML', en: 'ALTO XML', endings: ['.xml', '.alto'], root: 'alto', hasSeveralPages: true },
  { name: 'mets', zh: 'METS XML（整期）', en: 'METS XML (a whole issue)', endings: ['.xml', '.mets'], root: 'mets', hasSeveralPages: true },
  { name: 'hocr', zh: 'hOCR', en: 'hOCR', endings: ['.hocr', '.html', '.htm', '.xhtml'], root: null, hasSeveralPages: true },
  { name: 'page-xml', zh: 'PAGE XML', en: 'PAGE XML', endings: ['.xml', '.page'], root: 'pcgts', hasSeveralPages: false },
]

/** Every ending once: `.txt`, `.xml`, … */
export const FORMAT_ENDINGS: readonly string[] = [...new Set(FORMATS.flatMap(({ endings }) => endings))]

/** Whether a file in a folder could be a page by its name: `0001.XML` → true */
export const isPageFileName = (name: string): boolean => FORMAT_ENDINGS.some((ending) => name.toLowerCase().endsWith(ending))
