const MARK = '#decided'

/**
 * What the source of a re-import is marked with once it was decided: it still begins with the run's id
 * (src/import/importRun.ts), and is no longer one of the rows that an undecided run has made.
 * @example decidedRun('65f…') // → '65f…#decided'
 */
export const decidedRun = (run: string): string => `${run}${MARK}`
