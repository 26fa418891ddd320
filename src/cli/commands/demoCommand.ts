import { readEnvironment } from '../../env'
import { hasDemoUsers } from '../demo/hasDemoUsers'
import { importSeeds } from '../demo/importSeeds'
import { makeDemoUsers } from '../demo/makeDemoUsers'
import { makeSecret } from '../demo/makeSecret'
import { untilReady } from '../demo/untilReady'
import { whatToTry } from '../demo/whatToTry'
import { openPayload } from '../openPayload'
import { ensureBuild } from '../server/ensureBuild'
import { refuseTakenPort } from '../server/refuseTakenPort'
import { serve } from '../server/serve'
import { useSecret } from '../useSecret'

/** @returns whether it was the first start. */
const fillDatabase = async (): Promise<boolean> => {
  const payload = await openPayload({ recover: true })
  try {
    const isFirstStart = !(await hasDemoUsers(payload))
    await importSeeds(payload)
    if (isFirstStart) await makeDemoUsers(payload)
    return isFirstStart
  } finally {
    await payload.destroy()
  }
}

/** Where a browser of this machine finds a server that listens there. */
const addressOf = (host: string, port: number): string => {
  const isAny = ['0.0.0.0', '127.0.0.1', '::'].includes(host)
  return `http://${isAny ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`
}

/** `reissue demo`: from a fresh clone to a running Reissue with the seed pages in it; again, just the start. */
export const demoCommand = async (): Promise<void> => {
  // The secret is made once nothing stands in the way.
  const { port } = readEnvironment({ ...process.env, PAYLOAD_SECRET: process.env.PAYLOAD_SECRET ?? 'not-made-yet-but-will-be' })
  // Its users' passwords have been on a screen: it serves this machine alone unless told otherwise.
  const host = process.env.HOST?.trim() || '127.0.0.1'
  await refuseTakenPort(host, port)
  makeSecret()
  useSecret()
  await ensureBuild()
  const isFirstStart = await fillDatabase()
  const address = addressOf(host, port)
  const ended = new AbortController()
  await Promise.all([
    serve({ host, port }).finally(() => ended.abort()),
    untilReady(address, ended.signal).then((isReady) => isReady && console.log(whatToTry(address, isFirstStart))),
  ])
}
