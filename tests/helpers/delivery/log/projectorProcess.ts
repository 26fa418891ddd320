import { rebuild } from '../../../../src/delivery/projector/rebuild'
import { startFollowing } from '../../../../src/delivery/projector/startFollowing'
import type { EditorialSource } from '../../../../src/delivery/source/EditorialSource'
import { openSource } from '../../../../src/delivery/source/openSource'
import { readEnvironment } from '../../../../src/env'

/**
 * A process of its own that writes a read model and is to be killed: `follow DIR`, or `rebuild DIR N`, which hangs when it has
 * asked for snapshots the N-th time. It prints a line when it follows, or hangs.
 */
const [what = '', dir = '', hangsAt = '0'] = process.argv.slice(2)

const hanging = (source: EditorialSource): EditorialSource => {
  let asked = 0
  return {
    ...source,
    lastSeq: async () => {
      if (hangsAt === '0') await hang()
      return source.lastSeq()
    },
    snapshots: async (hashes) => {
      if (++asked === Number(hangsAt)) await hang()
      return source.snapshots(hashes)
    },
  }
}

const hang = (): Promise<never> => {
  console.log('here')
  return new Promise(() => setInterval(() => undefined, 1_000))
}

const run = async (): Promise<void> => {
  const source = await openSource(readEnvironment(process.env, { needsSecret: false }))
  if (what === 'rebuild') await rebuild({ dir, source: hanging(source) })
  else {
    await startFollowing({ dir, everyMs: 1, log: console, source }).catchUp()
    console.log('here')
  }
}

void run()
