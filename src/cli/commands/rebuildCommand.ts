import type { SingleBar } from 'cli-progress'

import { BrokenLog } from '../../delivery/projector/applyEntries'
import { BuildingElsewhere, type Progress, rebuild } from '../../delivery/projector/rebuild'
import { SourceAway } from '../../delivery/source/EditorialSource'
import { openSource } from '../../delivery/source/openSource'
import { readEnvironment } from '../../env'
import { CliError } from '../CliError'
import { counted } from '../counted'
import { shownDatabase } from '../shownDatabase'
import { shownPath } from '../shownPath'

/** On a terminal only. */
const progressBar = async (): Promise<SingleBar | null> => {
  if (!process.stderr.isTTY) return null
  const { default: { Presets, SingleBar } } = await import('cli-progress')
  return new SingleBar({ format: '{what} [{bar}] {value}/{total}', hideCursor: true, stream: process.stderr }, Presets.shades_classic)
}

const show = (bar: SingleBar | null) => {
  bar?.start(1, 0, { what: '' })
  return ({ entries, ofEntries, ofTexts, texts }: Progress): void => {
    const isReading = ofTexts === 0
    bar?.setTotal(isReading ? ofEntries : ofTexts)
    bar?.update(isReading ? entries : texts, { what: isReading ? 'log entries' : 'texts      ' })
  }
}

/** `reissue rebuild`: the read model anew, from the log's first entry on. */
export const rebuildCommand = async (): Promise<void> => {
  const environment = readEnvironment(process.env, { needsSecret: false })
  const dir = environment.deliveryDir
  const begin = Date.now()
  console.log(`Building the read model of ${shownDatabase(environment.databaseURI)} anew; what is there is served meanwhile.`)
  const source = await openSource(environment)
  const bar = await progressBar()
  try {
    const { entries, texts } = await rebuild({ dir, onProgress: show(bar), source })
    bar?.stop()
    console.log(`Built from ${counted(entries, 'log entries')}: ${counted(texts, 'public texts')} in ${((Date.now() - begin) / 1000).toFixed(1)} s. It is in its place in ${shownPath(dir)}.`)
  } catch (error) {
    bar?.stop()
    if (error instanceof BuildingElsewhere || error instanceof BrokenLog || error instanceof SourceAway) throw new CliError(`the read model was not built, and what was there is still served: ${error.message}.`)
    throw error
  } finally {
    await source.close()
  }
}
