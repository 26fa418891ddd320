import { randomBytes } from 'node:crypto'

/** For commands that make and check no session: a timer need not know the server's secret, and one that is wrong is no matter. */
export const signNothing = (): void => {
  process.env.PAYLOAD_SECRET = randomBytes(32).toString('hex')
}
