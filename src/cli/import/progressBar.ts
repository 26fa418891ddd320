import cliProgress from 'cli-progress'

import { pace } from './pace'

export type ProgressBar = {
  /** The file in hand. */
  show: (file: string) => void
  /** One page more is done. */
  step: () => void
  stop: () => void
  /** How many pages there are in all, once it is known better: a METS file has as many as it names. */
  total: (pages: number) => void
}

/** How far an import is, how fast, and how long it will take, on stderr; silent where that is no terminal. */
export const progressBar = (pages: number, stream: NodeJS.WritableStream = process.stderr): ProgressBar => {
  const bar = new cliProgress.SingleBar(
    { clearOnComplete: true, format: '{bar} {value}/{total} pages · {rate} · {left} · {file}', hideCursor: true, stream },
    cliProgress.Presets.shades_classic,
  )
  const begin = Date.now()
  let all = pages
  let done = 0
  const figures = (): { left: string; rate: string } => pace(done, all, (Date.now() - begin) / 1000)
  bar.start(all, 0, { file: '', ...figures() })
  return {
    show: (file) => bar.update({ file }),
    step: () => {
      done++
      if (done > all) bar.setTotal((all = done))
      bar.update(done, figures())
    },
    stop: () => bar.stop(),
    total: (known) => {
      all = Math.max(known, done)
      bar.setTotal(all)
      bar.update(figures())
    },
  }
}
