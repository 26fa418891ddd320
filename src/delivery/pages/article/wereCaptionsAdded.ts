import { areCaptionsAdded } from './changesInWords'
import type { ListedVersion } from './readVersions'

/** Whether all that came after a version is captions and photos: then it was not corrected. */
export const wereCaptionsAdded = (versions: readonly ListedVersion[], since: number): boolean => {
  const later = versions.filter(({ number }) => number > since)
  return later.length > 0 && later.every(({ changes }) => changes !== null && areCaptionsAdded(changes))
}
