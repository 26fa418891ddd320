import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { rebuild } from '../../src/delivery/projector/rebuild'
import { openSource } from '../../src/delivery/source/openSource'
import { readEnvironment } from '../../src/env'
import type { RebuildFigures } from './RebuildFigures'

// node --conditions=production --import tsx bench/helpers/measureRebuild.ts
// Makes the read model of the database of DATABASE_URI in an empty folder, as `reissue rebuild` does. Prints RebuildFigures.
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-bench-rebuild-'))
const source = await openSource(readEnvironment(process.env, { needsSecret: false }))
try {
  const begun = performance.now()
  const { entries, texts } = await rebuild({ dir, source })
  const seconds = (performance.now() - begun) / 1_000
  // In kilobytes.
  const peakMemory = process.resourceUsage().maxRSS * 1_024
  console.log(JSON.stringify({ entries, peakMemory, seconds, texts } satisfies RebuildFigures))
} finally {
  await source.close()
  fs.rmSync(dir, { force: true, recursive: true })
}
