import { canonicalJson } from '../publishing/canonicalJson'
import { sha256 } from '../publishing/sha256'
import { CHANGED, type Problem } from './Problem'

export type SnapshotRow = { id: string; json: string; sha256: string }

const idIn = (json: string): string => {
  try {
    return String((JSON.parse(json) as { id?: unknown }).id)
  } catch {
    return 'no JSON'
  }
}

/** Whether an approved public document is what its hash says, in the one way of writing it. */
export const checkSnapshot = ({ json, sha256: hash }: SnapshotRow): Problem[] => {
  const where = `snapshot ${hash}`
  if (sha256(json) !== hash) return [{ check: 'snapshots', todo: CHANGED, what: `it is not what its hash says (it speaks of ${idIn(json)})`, where }]
  return canonicalJson(JSON.parse(json)) === json ? [] : [{ check: 'snapshots', todo: CHANGED, what: 'it is not canonical JSON', where }]
}
