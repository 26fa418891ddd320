import { markStopping } from '../health/stopping'

const CODES = { SIGINT: 130, SIGTERM: 143 } as const

/**
 * On SIGTERM and SIGINT: takes nothing new and finishes what is in hand, closes the database, ends. A second signal ends at
 * once; what that cuts off is completed by the next start.
 */
export const stopGracefully = (finish: () => Promise<void>, close: () => Promise<unknown>): void => {
  let isAsked = false
  for (const [signal, code] of Object.entries(CODES)) {
    process.on(signal, () => {
      if (isAsked) process.exit(code)
      isAsked = true
      markStopping()
      void finish()
        .then(close)
        .catch((error: unknown) => console.error('reissue: while stopping:', error))
        .finally(() => process.exit(code))
    })
  }
}
