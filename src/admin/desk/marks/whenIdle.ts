/** Runs in the browser's next idle time, at the latest after `timeout` ms; Safari has no idle times. @returns what calls it off. */
export const whenIdle = (run: () => void, timeout: number): (() => void) => {
  if ('requestIdleCallback' in window) {
    const id = window.requestIdleCallback(run, { timeout })
    return () => window.cancelIdleCallback(id)
  }
  const id = setTimeout(run, 1)
  return () => clearTimeout(id)
}
