import { checkSnapshot, type SnapshotRow } from '../checkSnapshot'
import { rowsOf } from '../rowsOf'
import { count, type Part } from '../Verifying'

const BATCH = 50

/** Every approved public document is what its hash says. */
export const verifySnapshots: Part = async function* (verifying) {
  for await (const rows of rowsOf<SnapshotRow>(verifying.payload, 'snapshots', { size: BATCH })) {
    for (const row of rows) yield* checkSnapshot(row)
    count(verifying, 'snapshots', rows.length)
  }
}
