import { canonicalJson } from '../publishing/canonicalJson'
import { sha256 } from '../publishing/sha256'
import { textHash } from '../publishing/textHash'
import type { NewDocument } from '../store/insertAll'

/** By `articles:id` or `captions:id`: the hash of the text that the import gave it. */
type ImportedTexts = Record<string, string>

/** The texts that an import makes, as its source keeps them. */
export const importedTexts = (documents: readonly NewDocument[]): ImportedTexts =>
  Object.fromEntries(documents.flatMap(({ collection, data, id }) =>
    collection === 'articles' || collection === 'captions' ? [[`${collection}:${id}`, textHash(collection, data)]] : []))

/** What the log says of an import, so that nobody changes its source or the texts it made without the log telling. */
export const anchorsOf = (documents: readonly NewDocument[]): { lines: string; source: string; text: string } => {
  const source = documents.find(({ collection }) => collection === 'page-sources')
  if (!source) throw new Error('An import without its source.')
  const { lines, sha256: file, texts } = source.data
  return { lines: sha256(canonicalJson(lines)), source: String(file), text: sha256(canonicalJson(texts)) }
}
