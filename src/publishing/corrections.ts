import { type MachineCorrections, machineCorrections } from './machineCorrections'
import type { ArticleDocument } from './PublicDocument'
import { type VersionChanges, versionChanges } from './versionChanges'

/** What came to be different in one version of an article. */
export type Corrections = {
  /** Against the lines it stands on; null where none are known. */
  fromMachine: MachineCorrections | null
  /** Against the version before; null for the first, and where that one was erased. */
  fromPrevious: VersionChanges | null
}

/** @param previous the version before; null when there is none. */
export const correctionsOf = (document: ArticleDocument, previous: ArticleDocument | null): Corrections => ({
  fromMachine: machineCorrections(document),
  fromPrevious: previous && versionChanges(previous, document),
})
