/** One thing that `reissue doctor` looked at; a line of its report. */
export type Check = {
  /** What was looked at: `node`, `database`, … */
  check: string
  /** What to do; null when there is nothing to do. */
  fix: null | string
  message: string
  status: 'fail' | 'ok' | 'warn'
}

export const ok = (check: string, message: string): Check => ({ check, fix: null, message, status: 'ok' })
export const warn = (check: string, message: string, fix: string): Check => ({ check, fix, message, status: 'warn' })
export const fail = (check: string, message: string, fix: string): Check => ({ check, fix, message, status: 'fail' })
