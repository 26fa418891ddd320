import type { ErasedHashes } from '../log/entryHash'
import type { Proofread } from './collections'

/**
 * What an erasure takes out beside the row itself. It stands in the row until all of it is done, so that a start can
 * complete it: ids, numbers and hashes, and nothing of the text.
 */
export type Erasure = {
  /** The names of the image's files. */
  files: string[]
  /** What the log will name; `linesLeft` is known when the lines are out. */
  hashes: Omit<ErasedHashes, 'linesLeft'>
  /** The image that goes with a caption, as long as nothing else shows it. */
  image: string | null
  /** Log entries whose reasons go, by their keys. */
  keys: string[]
  /** Lines of sources that hold the text. */
  lines: { n: number[]; source: string }[]
  /** Pages whose reports and last cuts may quote it. */
  pages: string[]
  /** Articles that are part of this one: they are erased with it. */
  parts: string[]
  /** The slot of a caption. */
  photo: string | null
  /** Older versions of other texts that hold lines of it. */
  versions: { collection: Proofread; id: string }[]
}

/** Who had it done, and why; the same for all that goes with one text. */
export type ErasedBy = { actor: string | null; actorName: string; reason: string }
