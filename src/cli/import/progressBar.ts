import cliProgress from 'cli-progress'

/** How far an import is, on stderr; silent where that is no terminal. */
export const progressBar = (total: number): { show: (file: string) => void; step: () => void; stop: () => void } => {
  const bar = new cliProgress.SingleBar(
    { clearOnComplete: true, format: '{bar} {value}/{total} {file}', hideCursor: true, stream: process.stderr },
    cliProgress.Presets.shades_classic,
  )
  bar.start(total, 0, { file: '' })
  return {
    show: (file) => bar.update({ file }),
    step: () => bar.increment(),
    stop: () => bar.stop(),
  }
}
